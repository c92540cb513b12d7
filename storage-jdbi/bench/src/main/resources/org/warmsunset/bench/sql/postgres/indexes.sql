create index suspension_of on suspension (elder_id, pairing_id);
create unique index service_record_by_day on service_record (elder_id, day, record_id);
create index counted on service_record (elder_id, day) include (volunteer_id, stand_in_for, kinds, month)
    where done = 1 and voided_at is null;
create index chat on service_record (elder_id, day) include (volunteer_id, stand_in_for)
    where done = 1 and voided_at is null and (kinds & 3) <> 0;
create index activity on service_record (elder_id, day) include (volunteer_id, stand_in_for, month)
    where done = 1 and voided_at is null and (kinds & 4) <> 0;
create index greeting on service_record (elder_id, day) include (volunteer_id, stand_in_for)
    where done = 1 and voided_at is null and (kinds & 8) <> 0;
vacuum analyze;
