create index suspension_of on suspension (elder_id, pairing_id, first_day, last_day);
create index chat on service_record (elder_id, (day + 3) / 7, day, volunteer_id, stand_in_for)
    where done = 1 and voided_at is null and (kinds & 3) <> 0;
create index activity on service_record (elder_id, month, day, volunteer_id, stand_in_for)
    where done = 1 and voided_at is null and (kinds & 4) <> 0;
create index greeting on service_record (elder_id, day, volunteer_id, stand_in_for)
    where done = 1 and voided_at is null and (kinds & 8) <> 0;
analyze;
