-- From the periods that were met (bit sets weeks, months, greetings) to the totals. A period that was not met is missed
-- unless it is cut by an end of the pairing, by the as-of day or by a suspension: those get the closer look.
close as materialized (
    select * from masked where s > ${first_monday} or z < ${to} or ${as_of} < ${to} or pauses = 1
),
unmet as materialized (
    select district, elder_id, pairing_id, pauses, 7 as length, cast(null as integer) as festival,
        greatest(7 * w0 - 3, s) as lo, least(7 * w0 + 3, z) as hi
    from close where pauses = 0 and w0 <= w1 and ((weeks >> (w0 - ${first_week})) & 1) = 0
    union all
    select district, elder_id, pairing_id, pauses, 7, null, greatest(7 * w1 - 3, s), least(7 * w1 + 3, z)
    from close where pauses = 0 and w0 < w1 and ((weeks >> (w1 - ${first_week})) & 1) = 0
    union all
    select district, elder_id, pairing_id, pauses, 7, null, greatest(w.lo, s), least(w.hi, z)
    from close p join one_week w on w.week between p.w0 and p.w1
    where pauses = 1 and ((weeks >> (w.week - ${first_week})) & 1) = 0
    union all
    select district, elder_id, pairing_id, pauses, m.hi - m.lo + 1, null, greatest(m.lo, s), least(m.hi, z)
    from close p join one_month m on m.month = p.m0
    where pauses = 0 and m0 <= m1 and ((months >> (m0 - ${first_month})) & 1) = 0
    union all
    select district, elder_id, pairing_id, pauses, m.hi - m.lo + 1, null, greatest(m.lo, s), least(m.hi, z)
    from close p join one_month m on m.month = p.m1
    where pauses = 0 and m0 < m1 and ((months >> (m1 - ${first_month})) & 1) = 0
    union all
    select district, elder_id, pairing_id, pauses, m.hi - m.lo + 1, null, greatest(m.lo, s), least(m.hi, z)
    from close p join one_month m on m.month between p.m0 and p.m1
    where pauses = 1 and ((months >> (m.month - ${first_month})) & 1) = 0
    union all
    select district, elder_id, pairing_id, pauses, 0, f.day, greatest(f.lo, s), least(f.hi, z)
    from close p join festival f on f.lo <= p.c and f.hi >= p.s
    where ((greetings >> f.nth) & 1) = 0
),
-- Those that a suspension does not touch are active on all their days; the others are looked at day by day.
touched as materialized (
    select u.* from unmet u
    where u.pauses = 1 and exists (select 1 from suspension x
        where x.elder_id = u.elder_id and x.pairing_id = u.pairing_id
            and x.first_day <= u.hi and coalesce(x.last_day, 9999999) >= u.lo)
),
one_day as materialized (
    select u.elder_id, u.pairing_id, u.district, u.length, u.festival, u.lo, u.lo + n as d,
        case when exists (select 1 from suspension x where x.elder_id = u.elder_id and x.pairing_id = u.pairing_id
            and u.lo + n between x.first_day and coalesce(x.last_day, 9999999)) then 0 else 1 end as free
    from touched u join nth on u.lo + n <= u.hi
),
-- How many active days, which is the last of them, and whether the festival's own day is one.
active as (
    select district, length, festival, hi - lo + 1 as days, hi as last_active,
        case when festival between lo and hi then 1 else 0 end as on_the_day
    from unmet u
    where u.pauses = 0 or not exists (select 1 from suspension x
        where x.elder_id = u.elder_id and x.pairing_id = u.pairing_id
            and x.first_day <= u.hi and coalesce(x.last_day, 9999999) >= u.lo)
    union all
    select district, length, max(festival), sum(free), max(case when free = 1 then d end),
        max(case when free = 1 and d = festival then 1 else 0 end)
    from one_day group by elder_id, pairing_id, lo, length, district
),
looked_at as (
    select district, case when length > 0 then case when days > 0 and 2 * days >= length then 1 else 0 end
            else on_the_day end as owed, case when last_active > ${as_of} then 1 else 0 end as ahead
    from active
),
standing as (
    select district,
        case when w1 >= w0 then w1 - w0 + 1 else 0 end + case when m1 >= m0 then m1 - m0 + 1 else 0 end
            + ${greetings_concerned} as periods,
        popcount(weeks) + popcount(months) + popcount(greetings) as met,
        case when card <= ${as_of} then 1 else 0 end as card_met,
        case when knows_health <= ${as_of} then 1 else 0 end + case when knows_medication <= ${as_of} then 1 else 0 end
            + case when knows_hobbies <= ${as_of} then 1 else 0 end
            + case when knows_home_address <= ${as_of} then 1 else 0 end
            + case when knows_family_phone <= ${as_of} then 1 else 0 end as known,
        case when z < s + 14 and z <= ${as_of} then 1 when s + 14 > ${as_of} then 2 else 0 end as card_else,
        case when z < s + 30 and z <= ${as_of} then 1 when s + 30 > ${as_of} then 2 else 0 end as known_else
    from masked
),
sums(district, pairings, met, missed, excused, pending) as (
    select district, count(*), sum(met + card_met + known),
        sum(periods - met + case when card_else = 0 then 1 - card_met else 0 end
            + case when known_else = 0 then 5 - known else 0 end),
        sum(case when card_else = 1 then 1 - card_met else 0 end + case when known_else = 1 then 5 - known else 0 end),
        sum(case when card_else = 2 then 1 - card_met else 0 end + case when known_else = 2 then 5 - known else 0 end)
    from standing group by district
    union all
    select district, 0, 0, -count(*), sum(1 - owed), sum(owed) from looked_at where owed = 0 or ahead = 1
    group by district
)
select district, sum(pairings), sum(met), sum(missed), sum(excused), sum(pending)
from sums group by district order by district
