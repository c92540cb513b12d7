/** Random programmes, assertions for duties, and the contract that every store passes. */
module org.warmsunset.testkit {
    requires static org.jspecify;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;
    requires transitive org.warmsunset.core;

    exports org.warmsunset.testkit;

    // JUnit finds the rules of the contract there.
    opens org.warmsunset.testkit;
}
