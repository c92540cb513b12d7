/** The door of a programme. */
module org.warmsunset.programme {
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires transitive org.warmsunset.core;

    exports org.warmsunset.programme;
}
