-- By which a sealed identity number is found; in the clear it is the number itself.
alter table elder add column resident_id_index text;

alter table volunteer add column resident_id_index text;

update elder set resident_id_index = resident_id;

update volunteer set resident_id_index = resident_id;

create index elder_by_resident_id on elder (resident_id_index);

create index volunteer_by_resident_id on volunteer (resident_id_index);

-- One row. The known text is sealed as all else is, so it tells in the clear from sealed, and the right key from a wrong
-- one. What was sealed anew may still lie in free pages of the file until it is wiped.
create table sealing (
    known_text text not null,
    wipe_due integer not null
) ${table};

insert into sealing (known_text, wipe_due) values ('warm sunset', 0);
