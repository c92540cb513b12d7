/** The exchange folder of CSV files; rule books, reports and persons as JSON. */
module org.warmsunset.exchange {
    requires static org.jspecify;
    requires transitive org.warmsunset.core;
    requires transitive org.warmsunset.intake;
    requires de.siegmar.fastcsv;
    requires tools.jackson.core;

    exports org.warmsunset.exchange;
}
