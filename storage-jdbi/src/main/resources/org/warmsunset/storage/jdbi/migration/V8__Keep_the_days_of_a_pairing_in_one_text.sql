-- What judging takes of a pairing and its suspensions, which a report asks of all pairings: the ids of the elder, the pairing
-- and the volunteer, the first and the last day, the day since when the card is complete, the known facts, the suspensions.
alter table pairing add column days text not null default '';

update pairing set days = elder_id || ',' || pairing_id || ',' || volunteer_id
    || ',' || cast(start_day as text)
    || ',' || coalesce(cast(end_day as text), '')
    || ',' || case
        when card_issued_on is null or card_volunteer_copy_on is null or card_elder_copy_on is null then ''
        when card_issued_on >= card_volunteer_copy_on and card_issued_on >= card_elder_copy_on
            then cast(card_issued_on as text)
        when card_volunteer_copy_on >= card_elder_copy_on then cast(card_volunteer_copy_on as text)
        else cast(card_elder_copy_on as text) end
    || ',' || known_facts
    || ',' || coalesce((
        select string_agg(cast(first_day as text) || '=' || coalesce(cast(last_day as text), ''), ';' order by nth)
        from suspension
        where suspension.elder_id = pairing.elder_id and suspension.pairing_id = pairing.pairing_id), '')
    || ',';
