insert into met_year (elder_id, volunteer_id, year, ${packed_names})
select elder_id, who, year, ${packed_sums}
from (
    select x.elder_id, x.who, c.week_year as year, ${packed_chat}
    from (${persons}) x join calendar_day c on c.day = x.day
    where (x.kinds & 3) <> 0
    union all
    select x.elder_id, x.who, c.year, ${packed_others}
    from (${persons}) x join calendar_day c on c.day = x.day
    where (x.kinds & 12) <> 0
) bits
where true
group by 1, 2, 3
on conflict (elder_id, volunteer_id, year) do update set ${packed_or}
