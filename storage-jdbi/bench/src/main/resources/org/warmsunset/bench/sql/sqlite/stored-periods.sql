masked as materialized (
    select j.*,
        (select coalesce(sum(1 << (d.period - ${first_week})), 0) from met_days d
            where d.elder_id = j.elder_id and d.volunteer_id = j.volunteer_id and d.duty = 1
                and d.period between j.w0 and j.w1
                and (d.days & span_bits(j.s - 7 * d.period + 3, j.c - 7 * d.period + 3)) <> 0) as weeks,
        (select coalesce(sum(1 << (d.period - ${first_month})), 0) from met_days d
            where d.elder_id = j.elder_id and d.volunteer_id = j.volunteer_id and d.duty = 2
                and d.period between j.m0 and j.m1
                and (d.period > j.m0 and d.period < j.m1 or exists (select 1 from one_month m where m.month = d.period
                    and (d.days & span_bits(j.s - m.lo, j.c - m.lo)) <> 0))) as months,
        (select coalesce(sum(1 << f.nth), 0) from festival f join met_days d on d.elder_id = j.elder_id
            and d.volunteer_id = j.volunteer_id and d.duty = 3 and d.period = ${year} * 10 + f.nth
            and (d.days & span_bits(j.s - f.lo, j.c - f.lo)) <> 0) as greetings
    from judged j
),
