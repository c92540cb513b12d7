/** The exchange folder of CSV files, and the reports as JSON. */
module org.warmsunset.exchange {
    requires static org.jspecify;
    requires transitive org.warmsunset.core;
    requires de.siegmar.fastcsv;
    requires tools.jackson.core;

    exports org.warmsunset.exchange;
}
