/** Values, duty rules, reports and the storage SPI of a companionship programme for elders who live alone. */
module org.warmsunset.core {
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports org.warmsunset.access;
    exports org.warmsunset.archive;
    exports org.warmsunset.basics;
    exports org.warmsunset.calendar;
    exports org.warmsunset.care;
    exports org.warmsunset.duty;
    exports org.warmsunset.kind;
    exports org.warmsunset.matching;
    exports org.warmsunset.organisation;
    exports org.warmsunset.pairing;
    exports org.warmsunset.people;
    exports org.warmsunset.recognition;
    exports org.warmsunset.report;
    exports org.warmsunset.storage;
    exports org.warmsunset.storage.sharded;
    exports org.warmsunset.wording;
}
