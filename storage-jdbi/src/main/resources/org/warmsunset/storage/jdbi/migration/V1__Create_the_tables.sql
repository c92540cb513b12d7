-- Days are days since 1970-01-01, months are year * 12 + month - 1, instants are milliseconds since 1970-01-01T00:00Z.
-- Lists are texts with ';' between them, in the order in which they were written down. A phone number is kept in its normal
-- form and, after a blank, as it was typed. A column is a field of a kind by its name. A checksum is over the key and what
-- stands in the clear, and comes last, so that it is read from elsewhere when a length before it is wrong.

create table ${our}elder (
    elder_id ${id} not null primary key,
    name text,
    sex text,
    birth_month integer,
    ethnicity text,
    district text not null,
    address text,
    phone text,
    id_number text,
    id_number_index text,
    health text,
    medication text,
    mental_state text,
    support_by_children text,
    living text,
    hobbies text,
    needs text,
    surveyed_on integer,
    surveyed_by text,
    remarks text,
    other_document text,
    version ${long} not null,
    checksum ${long} not null
) ${table};

-- Reading case files takes no more of an elder than this.
create index ${our}elder_by_id_with_district on ${our}elder (elder_id, district, surveyed_on);

-- The elders of a district, a city or a province.
create index ${our}elder_by_district on ${our}elder (district, elder_id);

-- By which a sealed identity number is found; in the clear it is the number itself.
create index ${our}elder_by_id_number on ${our}elder (id_number_index);

create table ${our}relative (
    elder_id ${id} not null references ${our}elder,
    nth integer not null,
    relation text not null,
    name text not null,
    workplace_or_residence text,
    phone text,
    checksum ${long} not null,
    primary key (elder_id, nth)
) ${clustered_table};

create table ${our}volunteer (
    volunteer_id ${id} not null primary key,
    name text,
    sex text,
    mobile text,
    id_number text,
    id_number_index text,
    district text not null,
    services text,
    specialities text,
    team text,
    channel text,
    recruited_on integer,
    other_document text,
    version ${long} not null,
    checksum ${long} not null
) ${table};

create index ${our}volunteer_by_district on ${our}volunteer (district, volunteer_id);

create index ${our}volunteer_by_id_number on ${our}volunteer (id_number_index);

-- The days are what judging takes of a pairing and its suspensions, which a report asks of all pairings: the ids of the
-- elder, the pairing and the volunteer, the first and the last day, the reason of the end, the cards that are complete (the
-- day of issue and the day since when), the known facts, the suspensions.
create table ${our}pairing (
    elder_id ${id} not null references ${our}elder,
    pairing_id ${id} not null,
    volunteer_id ${id} not null references ${our}volunteer,
    "start" integer not null,
    "end" integer,
    end_reason text,
    follows ${id},
    voided_at ${long},
    version ${long} not null,
    days text not null,
    checksum ${long} not null,
    primary key (elder_id, pairing_id)
) ${clustered_table};

-- With the days by which a page is picked before its rows are read.
create index ${our}pairing_by_id on ${our}pairing (pairing_id, elder_id, "start", "end", voided_at);

create index ${our}pairing_by_volunteer on ${our}pairing (volunteer_id, pairing_id, elder_id, "start", "end", voided_at);

create index ${our}pairing_by_end on ${our}pairing ("end", pairing_id, elder_id, voided_at);

create table ${our}card (
    elder_id ${id} not null,
    pairing_id ${id} not null,
    nth integer not null,
    services text,
    issued_on integer,
    volunteer_copy_on integer,
    elder_copy_on integer,
    checksum ${long} not null,
    primary key (elder_id, pairing_id, nth),
    foreign key (elder_id, pairing_id) references ${our}pairing
) ${clustered_table};

create table ${our}known_fact (
    elder_id ${id} not null,
    pairing_id ${id} not null,
    nth integer not null,
    fact text not null,
    confirmed_on integer not null,
    checksum ${long} not null,
    primary key (elder_id, pairing_id, nth),
    foreign key (elder_id, pairing_id) references ${our}pairing
) ${clustered_table};

create table ${our}suspension (
    elder_id ${id} not null,
    pairing_id ${id} not null,
    nth integer not null,
    first_day integer not null,
    last_day integer,
    reason text,
    checksum ${long} not null,
    primary key (elder_id, pairing_id, nth),
    foreign key (elder_id, pairing_id) references ${our}pairing
) ${clustered_table};

create table ${our}unit (
    unit_id ${id} not null primary key,
    name text not null,
    parent ${id},
    kind text,
    district text,
    version ${long} not null,
    checksum ${long} not null
) ${table};

create table ${our}team (
    team_id ${id} not null primary key,
    name text not null,
    speciality text,
    unit_id ${id} references ${our}unit,
    version ${long} not null,
    checksum ${long} not null
) ${table};

create index ${our}team_by_unit on ${our}team (unit_id);

-- The archive, entries of all sorts. What a sort's own columns say lies in three texts: what judging takes, what goes with
-- the person, and what is sealed as well.
create table ${our}entry (
    entry_id ${id} not null primary key,
    sort text not null,
    elder_id ${id} references ${our}elder,
    volunteer_id ${id} references ${our}volunteer,
    team_id ${id} references ${our}team,
    unit_id ${id} references ${our}unit,
    day integer not null,
    open text not null,
    personal text,
    secret text,
    recorded_at ${long},
    voided_at ${long},
    version ${long} not null,
    checksum ${long} not null
) ${table};

create index ${our}entry_by_elder on ${our}entry (elder_id, entry_id);

create index ${our}entry_by_volunteer on ${our}entry (volunteer_id, entry_id);

-- The merges, which every question asks for first.
create index ${our}entry_by_sort on ${our}entry (sort, entry_id);

create index ${our}entry_by_team on ${our}entry (team_id);

create index ${our}entry_by_unit on ${our}entry (unit_id);

create table ${our}watermark (
    district ${id} not null primary key,
    complete_until integer not null,
    version ${long} not null,
    checksum ${long} not null
) ${table};

-- Led by the month, so that what is written together lies together.
create table ${our}service_record (
    month integer not null,
    elder_id ${id} not null references ${our}elder,
    record_id ${id} not null,
    volunteer_id ${id} not null references ${our}volunteer,
    stand_in_for ${id} references ${our}volunteer,
    day integer not null,
    kinds text not null,
    send text,
    minutes integer,
    channel text,
    outcome text,
    event_id text,
    recorded_at ${long},
    voided_at ${long},
    note text,
    start_time integer,
    checksum ${long} not null,
    primary key (month, elder_id, record_id)
) ${clustered_table};

-- The index refuses an id that is stored, so that nobody has to look before each insert.
create unique index ${our}service_record_by_id on ${our}service_record (record_id);

-- The records of a volunteer. Led by the month too, so that what is written together lies together here as well.
create index ${our}service_record_by_volunteer on ${our}service_record (month, volunteer_id, day);

create index ${our}service_record_by_stand_in on ${our}service_record (month, stand_in_for, day)
    where stand_in_for is not null;

-- The records that tell of a risk, since the desk looks each day which of them nobody has answered.
create index ${our}service_record_by_risk on ${our}service_record (day) where outcome = 'RISK_FOUND' and voided_at is null;

-- What the records say of one elder's year, since a report asks for all of it: for each volunteer, ordered by id, the id, a
-- comma, and for each kind of service 0, or 1 and six little-endian words with one bit a day; a last comma ends it.
create table ${our}care_year (
    elder_id ${id} not null references ${our}elder,
    year integer not null,
    days ${bytes} not null,
    primary key (elder_id, year)
) ${clustered_table};

-- Who did what with whose personal data, and why. Each hash is over its own row and the hash before.
create table ${our}access_journal (
    number ${long} not null primary key,
    at ${long} not null,
    who text not null,
    why text not null,
    deed text not null,
    subject_kind text,
    subject_id text,
    hash text not null
) ${table};

-- An entry stays as it was written. Who owns the tables can take this away again; the chain of hashes tells of it.
${sqlite}create trigger ${our}access_journal_is_not_changed before update on ${our}access_journal
${sqlite}begin
${sqlite}    select raise(abort, 'the access journal is only appended to');
${sqlite}end;
${sqlite}create trigger ${our}access_journal_is_not_shortened before delete on ${our}access_journal
${sqlite}begin
${sqlite}    select raise(abort, 'the access journal is only appended to');
${sqlite}end;
${sqlite}create trigger ${our}access_journal_is_not_replaced before insert on ${our}access_journal
${sqlite}    when exists (select 1 from ${our}access_journal where number = new.number)
${sqlite}begin
${sqlite}    select raise(abort, 'the access journal is only appended to');
${sqlite}end;
${postgresql}create function ${our}refuse_to_change_the_access_journal() returns trigger language plpgsql as $$
${postgresql}begin
${postgresql}    raise exception 'the access journal is only appended to';
${postgresql}end $$;
${postgresql}create trigger ${our}access_journal_is_only_appended_to before update or delete or truncate on ${our}access_journal
${postgresql}    for each statement execute function ${our}refuse_to_change_the_access_journal();

-- One row. The known text is sealed as all else is, so it tells in the clear from sealed, and the right key from a wrong
-- one. What was sealed anew may still lie in free pages of the file until it is wiped.
create table ${our}sealing (
    known_text text not null,
    wipe_due integer not null
) ${table};

insert into ${our}sealing (known_text, wipe_due) values ('warm sunset', 0);

-- To plan queries a server keeps samples of what is in its columns, and no erasure reaches them: of a person's texts there
-- are to be none. Naming a column's type again drops those that were made of it before.
${postgresql}do $$
${postgresql}declare
${postgresql}    place record;
${postgresql}begin
${postgresql}    for place in
${postgresql}        select attrelid::regclass as of_table, attname as of_column from pg_attribute
${postgresql}        where attrelid in ('${our}elder'::regclass, '${our}relative'::regclass, '${our}volunteer'::regclass, '${our}suspension'::regclass,
${postgresql}                '${our}service_record'::regclass, '${our}entry'::regclass)
${postgresql}            and atttypid = 'text'::regtype and attcollation <> '"C"'::regcollation and not attisdropped
${postgresql}    loop
${postgresql}        execute format('alter table %s alter %I set statistics 0', place.of_table, place.of_column);
${postgresql}    end loop;
${postgresql}end $$;
