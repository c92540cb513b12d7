person_year as (
    select elder_id, who as volunteer_id, ${packed_of_records}
    from (select elder_id, volunteer_id as who, day, month, kinds from service_record
            where done = 1 and voided_at is null and day between ${first_monday} and ${to}
            union all select elder_id, stand_in_for, day, month, kinds from service_record
            where stand_in_for is not null and done = 1 and voided_at is null
                and day between ${first_monday} and ${to}) r
    group by elder_id, who
),
masked as materialized (
    select j.*,
        case when y.d0 is null then 0
            when j.s <= ${first_monday} and j.c >= ${last_sunday} then ${whole_weeks} else ${cut_weeks} end as weeks,
        case when y.d0 is null then 0
            when j.s <= ${from} and j.c >= ${to} then ${whole_months} else ${cut_months} end as months,
        case when y.d0 is null then 0
            when j.s <= ${from} and j.c >= ${to} then ${whole_greetings} else ${cut_greetings} end as greetings
    from judged j left join person_year y on y.elder_id = j.elder_id and y.volunteer_id = j.volunteer_id
),
