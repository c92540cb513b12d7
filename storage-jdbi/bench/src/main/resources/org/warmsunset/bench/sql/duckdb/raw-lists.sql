lists as (
    select elder_id, who as volunteer_id, list(day) filter (where (kinds & 3) <> 0) as chats,
        list(day) filter (where (kinds & 4) <> 0) as activities, list(day) filter (where (kinds & 8) <> 0) as greets
    from (select elder_id, volunteer_id as who, day, kinds from service_record
            where done = 1 and voided_at is null and day between ${first_monday} and ${to}
            union all select elder_id, stand_in_for, day, kinds from service_record
            where stand_in_for is not null and done = 1 and voided_at is null
                and day between ${first_monday} and ${to}) r
    group by elder_id, who
),
masked as materialized (
    select j.*,
        coalesce(list_bit_or(list_transform(list_filter(l.chats, lambda d: d between j.s and least(j.c, ${last_sunday})),
            lambda d: cast(1 as bigint) << ((d + 3) // 7 - ${first_week}))), 0) as weeks,
        coalesce(list_bit_or(list_transform(
            list_filter(l.activities, lambda d: d between greatest(j.s, ${from}) and least(j.c, ${to})),
            lambda d: cast(1 as bigint) << (month_of(d) - ${first_month}))), 0) as months,
        coalesce(list_bit_or(list_transform(list_filter(l.greets, lambda d: d between j.s and j.c),
            lambda d: cast(${greeting_bits_of_d} as bigint))), 0) as greetings
    from judged j left join lists l on l.elder_id = j.elder_id and l.volunteer_id = j.volunteer_id
),
