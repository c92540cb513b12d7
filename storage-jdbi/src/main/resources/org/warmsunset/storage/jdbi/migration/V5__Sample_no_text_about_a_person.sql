-- To plan queries a server keeps samples of what is in its columns, and no erasure reaches them: of a person's texts there
-- are to be none. Naming a column's type again drops those that were made of it before.
${postgresql}do $$
${postgresql}declare
${postgresql}    place record;
${postgresql}begin
${postgresql}    for place in
${postgresql}        select attrelid::regclass as of_table, attname as of_column from pg_attribute
${postgresql}        where attrelid in ('elder'::regclass, 'relative'::regclass, 'volunteer'::regclass, 'suspension'::regclass,
${postgresql}                'service_record'::regclass)
${postgresql}            and atttypid = 'text'::regtype and attcollation <> '"C"'::regcollation and not attisdropped
${postgresql}    loop
${postgresql}        execute format('alter table %s alter %I type text', place.of_table, place.of_column);
${postgresql}        execute format('alter table %s alter %I set statistics 0', place.of_table, place.of_column);
${postgresql}    end loop;
${postgresql}end $$;
