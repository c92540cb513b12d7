create table elder (elder_id text collate "C" primary key, district text not null);
create table pairing (elder_id text collate "C" not null, pairing_id text collate "C" not null, volunteer_id text collate "C" not null,
    start_day integer not null, end_day integer, card_issued_on integer, card_volunteer_copy_on integer,
    card_elder_copy_on integer, knows_health integer, knows_medication integer, knows_hobbies integer,
    knows_home_address integer, knows_family_phone integer, primary key (elder_id, pairing_id));
create table suspension (elder_id text collate "C" not null, pairing_id text collate "C" not null, first_day integer not null,
    last_day integer);
create table service_record (elder_id text collate "C" not null, day integer not null, record_id text collate "C" not null,
    month integer not null, volunteer_id text collate "C" not null, stand_in_for text collate "C", kinds integer not null,
    done integer not null, voided_at bigint);
create table met_days (elder_id text collate "C" not null, volunteer_id text collate "C" not null, duty integer not null,
    period integer not null, days bigint not null, primary key (elder_id, volunteer_id, duty, period));
create table met_year (elder_id text collate "C" not null, volunteer_id text collate "C" not null, year integer not null, ${packed_columns},
    primary key (elder_id, volunteer_id, year));
create table calendar_day (day integer not null primary key, year integer, week integer, week_year integer, week_bit bigint,
    weekday integer, weekday_bit bigint, month integer, month_nth integer, day_bit bigint, greeting integer,
    greeting_nth integer, greeting_bit bigint);
