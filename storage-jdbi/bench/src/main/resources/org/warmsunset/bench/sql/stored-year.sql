masked as materialized (
    select j.*,
        case when y.year is null then 0
            when j.s <= ${first_monday} and j.c >= ${last_sunday} then ${whole_weeks} else ${cut_weeks} end as weeks,
        case when y.year is null then 0
            when j.s <= ${from} and j.c >= ${to} then ${whole_months} else ${cut_months} end as months,
        case when y.year is null then 0
            when j.s <= ${from} and j.c >= ${to} then ${whole_greetings} else ${cut_greetings} end as greetings
    from judged j left join met_year y
        on y.elder_id = j.elder_id and y.volunteer_id = j.volunteer_id and y.year = ${year}
),
