/** Tables, forms and documents as a desk keeps them. */
module org.warmsunset.office {
    requires static org.jspecify;
    requires transitive org.warmsunset.core;
    requires transitive org.warmsunset.exchange;
    requires transitive org.warmsunset.intake;
    requires org.dhatim.fastexcel.reader;

    exports org.warmsunset.office.table;
}
