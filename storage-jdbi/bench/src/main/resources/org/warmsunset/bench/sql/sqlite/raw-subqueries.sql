masked as materialized (
    select j.*,
        (select coalesce(sum(distinct 1 << ((r.day + 3) // 7 - ${first_week})), 0) from service_record r
            where r.elder_id = j.elder_id and (r.day + 3) // 7 between j.w0 and j.w1 and r.day between j.s and j.c
                and (r.volunteer_id = j.volunteer_id or r.stand_in_for = j.volunteer_id)
                and r.done = 1 and r.voided_at is null and (r.kinds & 3) <> 0) as weeks,
        (select coalesce(sum(distinct 1 << (r.month - ${first_month})), 0) from service_record r
            where r.elder_id = j.elder_id and r.month between j.m0 and j.m1 and r.day between j.s and j.c
                and (r.volunteer_id = j.volunteer_id or r.stand_in_for = j.volunteer_id)
                and r.done = 1 and r.voided_at is null and (r.kinds & 4) <> 0) as months,
        (select coalesce(sum(distinct ${greeting_bits}), 0) from service_record r
            where r.elder_id = j.elder_id and r.day between greatest(j.s, ${from}) and least(j.c, ${to})
                and (r.volunteer_id = j.volunteer_id or r.stand_in_for = j.volunteer_id)
                and r.done = 1 and r.voided_at is null and (r.kinds & 8) <> 0) as greetings
    from judged j
),
