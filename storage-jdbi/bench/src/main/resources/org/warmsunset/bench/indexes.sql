-- What the query needs beside the adapter's schema: for each duty the records that can count, by elder and period.
create index peer_chat on service_record (elder_id, (day + 3) / 7, day, volunteer_id, stand_in_for)
    where voided_at is null and coalesce(outcome, 'DONE') = 'DONE'
        and (instr(kinds, 'CHAT') > 0 or instr(kinds, 'VISIT') > 0);

create index peer_activity on service_record (elder_id, month, day, volunteer_id, stand_in_for)
    where voided_at is null and coalesce(outcome, 'DONE') = 'DONE' and instr(kinds, 'ACTIVITY') > 0;

create index peer_greeting on service_record (elder_id, day, volunteer_id, stand_in_for)
    where voided_at is null and coalesce(outcome, 'DONE') = 'DONE' and instr(kinds, 'GREETING') > 0;

analyze;
