package org.warmsunset.office.workbook;

/** A sheet of a workbook has 1,048,576 rows, and a file has more. */
public final class TooManyRowsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The file. */
    private final String file;

    TooManyRowsException(String file, long rows) {
        super("%s has %d rows, more than a sheet of a workbook holds: export a folder".formatted(file, rows));
        this.file = file;
    }

    /** {@return the file of the exchange folder} */
    public String file() {
        return file;
    }
}
