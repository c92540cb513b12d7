/** The consumer on the module path. */
module org.example.consumer {
    requires java.sql;
    requires org.warmsunset.core;
    requires org.warmsunset.storage.jdbi;
}
