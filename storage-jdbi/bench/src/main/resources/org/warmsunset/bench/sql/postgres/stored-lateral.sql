masked as materialized (
    select j.*, coalesce(chat.weeks, 0) as weeks, coalesce(activity.months, 0) as months,
        coalesce(greeting.greetings, 0) as greetings
    from judged j left join lateral (
        select bit_or(cast(1 as bigint) << (d.period - ${first_week})) as weeks
        from met_days d
        where d.elder_id = j.elder_id and d.volunteer_id = j.volunteer_id and d.duty = 1
            and d.period between j.w0 and j.w1
            and (d.days & span_bits(j.s - 7 * d.period + 3, j.c - 7 * d.period + 3)) <> 0
    ) chat on true left join lateral (
        select bit_or(cast(1 as bigint) << (d.period - ${first_month})) as months
        from met_days d join one_month m on m.month = d.period
        where d.elder_id = j.elder_id and d.volunteer_id = j.volunteer_id and d.duty = 2
            and (d.days & span_bits(j.s - m.lo, j.c - m.lo)) <> 0
    ) activity on true left join lateral (
        select bit_or(cast(1 as bigint) << f.nth) as greetings
        from met_days d join festival f on d.period = ${year} * 10 + f.nth
        where d.elder_id = j.elder_id and d.volunteer_id = j.volunteer_id and d.duty = 3
            and (d.days & span_bits(j.s - f.lo, j.c - f.lo)) <> 0
    ) greeting on true
),
