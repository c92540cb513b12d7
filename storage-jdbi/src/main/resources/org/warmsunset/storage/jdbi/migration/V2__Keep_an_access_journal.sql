-- Who did what with whose personal data, and why. Each hash is over its own row and the hash before.
create table access_journal (
    number ${long} not null primary key,
    at ${long} not null,
    who text not null,
    why text not null,
    deed text not null,
    subject_kind text,
    subject_id text,
    hash text not null
) ${table};
