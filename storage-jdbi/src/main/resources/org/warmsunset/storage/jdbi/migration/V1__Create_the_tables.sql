-- Days are days since 1970-01-01, months are year * 12 + month - 1, instants are milliseconds since 1970-01-01T00:00Z.
-- Lists are codes with ';' between them, in the order in which they were written down.

create table elder (
    elder_id ${id} not null primary key,
    name text not null,
    sex text,
    birth_month integer,
    ethnicity text,
    district text not null,
    address text,
    phone text,
    phone_as_typed text,
    resident_id text,
    health text,
    medication text,
    mental_state text,
    support_by_children text,
    arrangement text,
    hobbies text,
    needs text not null,
    surveyed_on integer,
    surveyed_by text,
    remarks text,
    version ${long} not null
) ${table};

-- Reading case files takes no more of an elder than this.
create index elder_by_id_with_district on elder (elder_id, district);

create table relative (
    elder_id ${id} not null references elder,
    nth integer not null,
    relation text not null,
    name text not null,
    workplace_or_residence text,
    phone text,
    phone_as_typed text,
    primary key (elder_id, nth)
) ${clustered_table};

create table volunteer (
    volunteer_id ${id} not null primary key,
    name text not null,
    sex text,
    mobile text,
    mobile_as_typed text,
    resident_id text,
    district text not null,
    services text not null,
    specialities text not null,
    team text,
    channel text,
    recruited_on integer,
    version ${long} not null
) ${table};

-- No card is one without services, not even an empty list of them. Known facts are codes with their days: HEALTH=20500.
create table pairing (
    elder_id ${id} not null references elder,
    pairing_id ${id} not null,
    volunteer_id ${id} not null references volunteer,
    start_day integer not null,
    end_day integer,
    card_services text,
    card_issued_on integer,
    card_volunteer_copy_on integer,
    card_elder_copy_on integer,
    known_facts text not null,
    version ${long} not null,
    primary key (elder_id, pairing_id)
) ${clustered_table};

create index pairing_by_id on pairing (pairing_id, elder_id);

create index pairing_by_volunteer on pairing (volunteer_id, elder_id, pairing_id);

create table suspension (
    elder_id ${id} not null,
    pairing_id ${id} not null,
    nth integer not null,
    first_day integer not null,
    last_day integer,
    reason text,
    primary key (elder_id, pairing_id, nth),
    foreign key (elder_id, pairing_id) references pairing
) ${clustered_table};

-- Led by the month, so that what is written together lies together.
create table service_record (
    month integer not null,
    elder_id ${id} not null references elder,
    record_id ${id} not null,
    volunteer_id ${id} not null references volunteer,
    stand_in_for ${id} references volunteer,
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
    primary key (month, elder_id, record_id)
) ${clustered_table};

create index service_record_by_id on service_record (record_id, elder_id);

-- What the records say, one bit a day: six little-endian words for each kind of service, in the kinds' order.
create table care_days (
    elder_id ${id} not null references elder,
    volunteer_id ${id} not null references volunteer,
    year integer not null,
    days ${bytes} not null,
    primary key (elder_id, volunteer_id, year)
) ${clustered_table};
