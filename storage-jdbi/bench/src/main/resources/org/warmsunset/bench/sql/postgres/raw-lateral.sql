masked as materialized (
    select j.*, coalesce(k.weeks, 0) as weeks, coalesce(k.months, 0) as months, coalesce(k.greetings, 0) as greetings
    from judged j left join lateral (
        select bit_or(case when (r.kinds & 3) <> 0 and r.day between ${first_monday} and ${last_sunday}
                then cast(1 as bigint) << ((r.day + 3) // 7 - ${first_week}) else 0 end) as weeks,
            bit_or(case when (r.kinds & 4) <> 0 and r.day between ${from} and ${to}
                then cast(1 as bigint) << (r.month - ${first_month}) else 0 end) as months,
            bit_or(case when (r.kinds & 8) <> 0 then cast(${greeting_bits} as bigint) else 0 end) as greetings
        from service_record r
        where r.elder_id = j.elder_id and r.day between greatest(j.s, ${first_monday}) and least(j.c, ${to})
            and (r.volunteer_id = j.volunteer_id or r.stand_in_for = j.volunteer_id)
            and r.done = 1 and r.voided_at is null
    ) k on true
),
