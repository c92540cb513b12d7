-- What the records say of one elder's year, since a report asks for all of it: for each volunteer, ordered by id, the id, a
-- comma, and for each kind of service 0, or 1 and six little-endian words with one bit a day; a last comma ends it.
create table care_year (
    elder_id ${id} not null references elder,
    year integer not null,
    days ${bytes} not null,
    primary key (elder_id, year)
) ${clustered_table};

${sqlite}insert into care_year (elder_id, year, days)
${sqlite}    select elder_id, year, cast(string_agg(volunteer_id || ','
${sqlite}        || case when substr(days, 1, 48) = zeroblob(48) then x'00' else x'01' || substr(days, 1, 48) end
${sqlite}        || case when substr(days, 49, 48) = zeroblob(48) then x'00' else x'01' || substr(days, 49, 48) end
${sqlite}        || case when substr(days, 97, 48) = zeroblob(48) then x'00' else x'01' || substr(days, 97, 48) end
${sqlite}        || case when substr(days, 145, 48) = zeroblob(48) then x'00' else x'01' || substr(days, 145, 48) end,
${sqlite}        '' order by volunteer_id) || ',' as blob)
${sqlite}    from care_days group by elder_id, year;
${postgresql}insert into care_year (elder_id, year, days)
${postgresql}    select elder_id, year, string_agg(convert_to(volunteer_id || ',', 'UTF8')
${postgresql}        || case when substr(days, 1, 48) = blank then '\x00' else '\x01'::bytea || substr(days, 1, 48) end
${postgresql}        || case when substr(days, 49, 48) = blank then '\x00' else '\x01'::bytea || substr(days, 49, 48) end
${postgresql}        || case when substr(days, 97, 48) = blank then '\x00' else '\x01'::bytea || substr(days, 97, 48) end
${postgresql}        || case when substr(days, 145, 48) = blank then '\x00' else '\x01'::bytea || substr(days, 145, 48) end,
${postgresql}        ''::bytea order by volunteer_id) || '\x2c'::bytea
${postgresql}    from care_days, (select decode(repeat('00', 48), 'hex') as blank) as kind group by elder_id, year;

drop table care_days;
