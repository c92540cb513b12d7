/** Forms and rows that become values: drafts, their checks and the import. */
module org.warmsunset.intake {
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires transitive jakarta.validation;
    requires transitive org.warmsunset.core;

    exports org.warmsunset.intake;

    // To whichever validation provider the embedder chose.
    opens org.warmsunset.intake;
}
