-- The index refuses an id that is stored, so that nobody has to look before each insert.
drop index service_record_by_id;

create unique index service_record_by_id on service_record (record_id);
