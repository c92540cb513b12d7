insert into met_days (elder_id, volunteer_id, duty, period, days)
select x.elder_id, x.who, k.duty,
    case k.duty when 1 then c.week when 2 then c.month else c.greeting end as period,
    bit_or(case k.duty when 1 then c.weekday_bit when 2 then c.day_bit else c.greeting_bit end)
from (select elder_id, volunteer_id as who, day, kinds from ${rows} a where done = 1 and voided_at is null
        union all select elder_id, stand_in_for, day, kinds from ${rows} b
        where stand_in_for is not null and done = 1 and voided_at is null) x
    join calendar_day c on c.day = x.day
    join (select 1 as duty, 3 as kinds union all select 2, 4 union all select 3, 8) k
        on (x.kinds & k.kinds) <> 0 and (k.duty < 3 or c.greeting is not null)
where true
group by 1, 2, 3, 4
on conflict (elder_id, volunteer_id, duty, period) do update set days = met_days.days | excluded.days
