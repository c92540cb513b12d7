/** Tables, forms and documents as a desk keeps them. */
module org.warmsunset.office {
    requires static openhtmltopdf.core;
    requires static openhtmltopdf.pdfbox;
    requires static org.apache.fontbox;
    requires static org.apache.pdfbox;
    requires static org.apache.pdfbox.io;
    requires static org.jspecify;
    requires transitive org.warmsunset.core;
    requires transitive org.warmsunset.exchange;
    requires transitive org.warmsunset.intake;
    requires java.xml;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;
    requires tools.jackson.core;

    exports org.warmsunset.office.calendar;
    exports org.warmsunset.office.figures;
    exports org.warmsunset.office.paper;
    exports org.warmsunset.office.profile;
    exports org.warmsunset.office.table;
    exports org.warmsunset.office.workbook;
}
