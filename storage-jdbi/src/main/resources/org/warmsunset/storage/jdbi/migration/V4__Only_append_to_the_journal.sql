-- An entry stays as it was written. Who owns the tables can take this away again; the chain of hashes tells of it.
${sqlite}create trigger access_journal_is_not_changed before update on access_journal
${sqlite}begin
${sqlite}    select raise(abort, 'the access journal is only appended to');
${sqlite}end;
${sqlite}create trigger access_journal_is_not_shortened before delete on access_journal
${sqlite}begin
${sqlite}    select raise(abort, 'the access journal is only appended to');
${sqlite}end;
${sqlite}create trigger access_journal_is_not_replaced before insert on access_journal
${sqlite}    when exists (select 1 from access_journal where number = new.number)
${sqlite}begin
${sqlite}    select raise(abort, 'the access journal is only appended to');
${sqlite}end;
${postgresql}create function refuse_to_change_the_access_journal() returns trigger language plpgsql as $$
${postgresql}begin
${postgresql}    raise exception 'the access journal is only appended to';
${postgresql}end $$;
${postgresql}create trigger access_journal_is_only_appended_to before update or delete or truncate on access_journal
${postgresql}    for each statement execute function refuse_to_change_the_access_journal();
