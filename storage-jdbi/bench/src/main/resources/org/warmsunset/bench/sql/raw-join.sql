masked as materialized (
    select j.*, coalesce(k.weeks, 0) as weeks, coalesce(k.months, 0) as months, coalesce(k.greetings, 0) as greetings
    from judged j left join (
        select j.elder_id, j.pairing_id,
            bit_or(case when (r.kinds & 3) <> 0 and r.day between ${first_monday} and ${last_sunday}
                then cast(1 as bigint) << ((r.day + 3) // 7 - ${first_week}) else 0 end) as weeks,
            bit_or(case when (r.kinds & 4) <> 0 and r.day between ${from} and ${to}
                then cast(1 as bigint) << (r.month - ${first_month}) else 0 end) as months,
            bit_or(case when (r.kinds & 8) <> 0 then cast(${greeting_bits} as bigint) else 0 end) as greetings
        from judged j join service_record r on r.elder_id = j.elder_id and r.day between j.s and j.c
            and (r.volunteer_id = j.volunteer_id or r.stand_in_for = j.volunteer_id)
        where r.done = 1 and r.voided_at is null
        group by j.elder_id, j.pairing_id
    ) k on k.elder_id = j.elder_id and k.pairing_id = j.pairing_id
),
