masked as materialized (
    select j.*, coalesce(k.weeks, 0) as weeks, coalesce(k.months, 0) as months, coalesce(k.greetings, 0) as greetings
    from judged j left join (
        select j.elder_id, j.pairing_id,
            bit_or(case when d.duty = 1 then cast(1 as bigint) << (d.period - ${first_week}) else 0 end) as weeks,
            bit_or(case when d.duty = 2 then cast(1 as bigint) << (d.period - ${first_month}) else 0 end) as months,
            bit_or(case when d.duty = 3 then cast(1 as bigint) << (d.period - ${year} * 10) else 0 end) as greetings
        from judged j join met_days d on d.elder_id = j.elder_id and d.volunteer_id = j.volunteer_id
            join (
                select 1 as duty, week as period, lo from one_week
                union all select 2, month, lo from one_month
                union all select 3, ${year} * 10 + nth, lo from festival
            ) p on p.duty = d.duty and p.period = d.period
        where (d.days & span_bits(j.s - p.lo, j.c - p.lo)) <> 0
        group by j.elder_id, j.pairing_id
    ) k on k.elder_id = j.elder_id and k.pairing_id = j.pairing_id
),
