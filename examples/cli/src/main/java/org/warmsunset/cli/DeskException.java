package org.warmsunset.cli;

/** A command cannot go on; one sentence of the bundle says why. */
final class DeskException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final String key;
    private final transient Object[] values;

    private DeskException(int exitCode, String key, Object... values) {
        super(key);
        this.exitCode = exitCode;
        this.key = key;
        this.values = values;
    }

    /** What was typed is wrong. */
    static DeskException wrongUse(String key, Object... values) {
        return new DeskException(ExitCode.WRONG_USE, key, values);
    }

    /** What is stored, or was to be, is wrong. */
    static DeskException problem(String key, Object... values) {
        return new DeskException(ExitCode.PROBLEM, key, values);
    }

    int exitCode() {
        return exitCode;
    }

    String sentence(Messages messages) {
        return messages.say(key, values);
    }
}
