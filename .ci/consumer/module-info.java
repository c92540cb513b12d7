/** The consumer on the module path. */
module org.example.consumer {
    requires java.sql;
    requires org.warmsunset.exchange;
    requires org.warmsunset.office;
    requires org.warmsunset.programme;
    requires org.warmsunset.storage.jdbi;
}
