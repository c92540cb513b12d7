masked as materialized (
    select j.*, coalesce(chat.weeks, 0) as weeks, coalesce(activity.months, 0) as months,
        coalesce(greeting.greetings, 0) as greetings
    from judged j left join lateral (
        select bit_or(cast(1 as bigint) << ((r.day + 3) // 7 - ${first_week})) as weeks
        from service_record r
        where r.elder_id = j.elder_id and r.day between greatest(j.s, ${first_monday}) and least(j.c, ${last_sunday})
            and (r.volunteer_id = j.volunteer_id or r.stand_in_for = j.volunteer_id)
            and r.done = 1 and r.voided_at is null and (r.kinds & 3) <> 0
    ) chat on true left join lateral (
        select bit_or(cast(1 as bigint) << (r.month - ${first_month})) as months
        from service_record r
        where r.elder_id = j.elder_id and r.day between greatest(j.s, ${from}) and least(j.c, ${to})
            and (r.volunteer_id = j.volunteer_id or r.stand_in_for = j.volunteer_id)
            and r.done = 1 and r.voided_at is null and (r.kinds & 4) <> 0
    ) activity on true left join lateral (
        select bit_or(cast(${greeting_bits} as bigint)) as greetings
        from service_record r
        where r.elder_id = j.elder_id and r.day between greatest(j.s, ${from}) and least(j.c, ${to})
            and (r.volunteer_id = j.volunteer_id or r.stand_in_for = j.volunteer_id)
            and r.done = 1 and r.voided_at is null and (r.kinds & 8) <> 0
    ) greeting on true
),
