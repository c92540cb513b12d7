-- The duty report of a calendar year by district, straight from the records. Days are days since 1970-01-01; week w is
-- 7w - 3 (a Monday) to 7w + 3, month m is year * 12 + month - 1. A period needs a closer look when it is cut by an end
-- of the pairing, by the as-of day or by a suspension; every other one is met or missed.
with arg(from_day, to_day, as_of) as (values (?, ?, ?)),
one_month(month, first, last) as materialized (
    select cast(strftime('%Y', d) as integer) * 12 + strftime('%m', d) - 1,
        cast(julianday(d) - 2440587.5 as integer), cast(julianday(d, '+1 month') - 2440587.5 as integer) - 1
    from (select date(from_day * 86400, 'unixepoch', '+' || value || ' months') d from arg, generate_months)
),
generate_months(value) as (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11)),
festival(festival, first, last) as materialized (
    values (/*CHUNJIE*/ ?, ?, ?), (/*DUANWU*/ ?, ?, ?), (/*ZHONGQIU*/ ?, ?, ?), (/*CHONGYANG*/ ?, ?, ?)
),
bound as materialized (
    select from_day, to_day, as_of,
        (from_day + 3) / 7 as first_week, (to_day - 3) / 7 as last_week,
        (select min(month) from one_month) as first_month, (select max(month) from one_month) as last_month,
        (as_of + 3) / 7 as as_of_week, strftime('%Y', as_of * 86400, 'unixepoch') * 12
            + strftime('%m', as_of * 86400, 'unixepoch') - 1 as as_of_month
    from arg
),
paired as materialized (
    select p.elder_id, p.pairing_id, p.volunteer_id, e.district, p.start_day as s, p.end_day,
        coalesce(p.end_day, 9999999) as z, min(coalesce(p.end_day, 9999999), b.as_of) as c,
        exists (select 1 from suspension x where x.elder_id = p.elder_id and x.pairing_id = p.pairing_id) as pauses,
        case when p.card_issued_on is not null and p.card_volunteer_copy_on is not null
                and p.card_elder_copy_on is not null
            then max(p.card_issued_on, p.card_volunteer_copy_on, p.card_elder_copy_on) end as card,
        p.known_facts
    from bound b cross join pairing p join elder e on e.elder_id = p.elder_id
    where p.start_day <= b.as_of and p.start_day <= b.to_day and coalesce(p.end_day, 9999999) >= b.from_day
),
judged as materialized (
    select p.*, b.as_of, b.first_week, b.last_week, b.as_of_week, b.first_month, b.last_month, b.as_of_month,
        max(b.first_week, (p.s + 3) / 7) as w0, min(b.last_week, (p.c + 3) / 7) as w1,
        max(b.first_month, cast(strftime('%Y', p.s * 86400, 'unixepoch') as integer) * 12
            + strftime('%m', p.s * 86400, 'unixepoch') - 1) as m0,
        min(b.last_month, cast(strftime('%Y', p.c * 86400, 'unixepoch') as integer) * 12
            + strftime('%m', p.c * 86400, 'unixepoch') - 1) as m1
    from paired p, bound b
),
chats as (
    select j.elder_id, j.pairing_id, j.district, max(0, j.w1 - j.w0 + 1) as periods,
        (select count(distinct (r.day + 3) / 7) from service_record r
            where r.elder_id = j.elder_id and (r.day + 3) / 7 between j.w0 and j.w1 and r.day between j.s and j.c
                and (r.volunteer_id = j.volunteer_id or r.stand_in_for = j.volunteer_id)
                and r.voided_at is null and coalesce(r.outcome, 'DONE') = 'DONE'
                and (instr(r.kinds, 'CHAT') > 0 or instr(r.kinds, 'VISIT') > 0)) as met
    from judged j
),
activities as (
    select j.elder_id, j.pairing_id, j.district, max(0, j.m1 - j.m0 + 1) as periods,
        (select count(distinct r.month) from service_record r
            where r.elder_id = j.elder_id and r.month between j.m0 and j.m1 and r.day between j.s and j.c
                and (r.volunteer_id = j.volunteer_id or r.stand_in_for = j.volunteer_id)
                and r.voided_at is null and coalesce(r.outcome, 'DONE') = 'DONE'
                and instr(r.kinds, 'ACTIVITY') > 0) as met
    from judged j
),
greetings as (
    select j.elder_id, j.pairing_id, j.volunteer_id, j.district, j.s, j.z, j.c, j.as_of, j.pauses,
        f.festival, f.first, f.last,
        exists (select 1 from service_record r
            where r.elder_id = j.elder_id and r.day between max(f.first, j.s) and min(f.last, j.c)
                and (r.volunteer_id = j.volunteer_id or r.stand_in_for = j.volunteer_id)
                and r.voided_at is null and coalesce(r.outcome, 'DONE') = 'DONE'
                and instr(r.kinds, 'GREETING') > 0) as met
    from judged j cross join festival f
    where f.first <= j.c and f.last >= j.s
),
-- The weeks and months that need the closer look; union drops those that are named twice.
cut(elder_id, pairing_id, period) as (
    select elder_id, pairing_id, (s + 3) / 7 from judged where (s + 3) / 7 between w0 and w1
    union select elder_id, pairing_id, (z + 3) / 7 from judged where (z + 3) / 7 between w0 and w1
    union select elder_id, pairing_id, as_of_week from judged where as_of_week between w0 and w1
    union select j.elder_id, j.pairing_id, w.week from judged j
        join suspension x on x.elder_id = j.elder_id and x.pairing_id = j.pairing_id
        join one_week w on w.week between max(j.w0, (x.first_day + 3) / 7)
            and min(j.w1, (coalesce(x.last_day, 9999999) + 3) / 7)
        where j.pauses
),
one_week(week) as materialized (
    select first_week from bound union all select week + 1 from one_week, bound where week < last_week
),
cut_month(elder_id, pairing_id, period) as (
    select elder_id, pairing_id, m.month from judged join one_month m on s between m.first and m.last
        where m.month between m0 and m1
    union select elder_id, pairing_id, m.month from judged join one_month m on z between m.first and m.last
        where m.month between m0 and m1
    union select elder_id, pairing_id, as_of_month from judged where as_of_month between m0 and m1
    union select j.elder_id, j.pairing_id, m.month from judged j
        join suspension x on x.elder_id = j.elder_id and x.pairing_id = j.pairing_id
        join one_month m on m.month between j.m0 and j.m1
            and x.first_day <= m.last and coalesce(x.last_day, 9999999) >= m.first
        where j.pauses
),
unmet as materialized (
    select j.elder_id, j.pairing_id, j.district, j.pauses, j.as_of, 7 as length, null as festival,
        max(7 * c.period - 3, j.s) as first, min(7 * c.period + 3, j.z) as last
    from cut c join judged j on j.elder_id = c.elder_id and j.pairing_id = c.pairing_id
    where not exists (select 1 from service_record r
        where r.elder_id = j.elder_id and (r.day + 3) / 7 = c.period and r.day between j.s and j.c
            and (r.volunteer_id = j.volunteer_id or r.stand_in_for = j.volunteer_id)
            and r.voided_at is null and coalesce(r.outcome, 'DONE') = 'DONE'
            and (instr(r.kinds, 'CHAT') > 0 or instr(r.kinds, 'VISIT') > 0))
    union all
    select j.elder_id, j.pairing_id, j.district, j.pauses, j.as_of, m.last - m.first + 1, null,
        max(m.first, j.s), min(m.last, j.z)
    from cut_month c join judged j on j.elder_id = c.elder_id and j.pairing_id = c.pairing_id
        join one_month m on m.month = c.period
    where not exists (select 1 from service_record r
        where r.elder_id = j.elder_id and r.month = c.period and r.day between j.s and j.c
            and (r.volunteer_id = j.volunteer_id or r.stand_in_for = j.volunteer_id)
            and r.voided_at is null and coalesce(r.outcome, 'DONE') = 'DONE'
            and instr(r.kinds, 'ACTIVITY') > 0)
    union all
    select elder_id, pairing_id, district, pauses, as_of, 0, festival, max(first, s), min(last, z)
    from greetings where not met
),
nth(n) as (
    select 0 union all select n + 1 from nth where n < 30
),
-- How many active days, and which is the last of them.
active as (
    select u.district, u.length, u.festival, u.as_of,
        case when u.pauses then (
            select count(*) from nth where u.first + n <= u.last and not exists (select 1 from suspension x
                where x.elder_id = u.elder_id and x.pairing_id = u.pairing_id
                    and u.first + n between x.first_day and coalesce(x.last_day, 9999999)))
        else u.last - u.first + 1 end as days,
        case when u.pauses then (
            select max(u.first + n) from nth where u.first + n <= u.last and not exists (select 1 from suspension x
                where x.elder_id = u.elder_id and x.pairing_id = u.pairing_id
                    and u.first + n between x.first_day and coalesce(x.last_day, 9999999)))
        else u.last end as last,
        u.festival between u.first and u.last and not (u.pauses and exists (select 1 from suspension x
            where x.elder_id = u.elder_id and x.pairing_id = u.pairing_id
                and u.festival between x.first_day and coalesce(x.last_day, 9999999))) as on_the_day
    from unmet u
),
looked_at as (
    select district, festival is null as counted,
        case when festival is null then days > 0 and 2 * days >= length else on_the_day end as owed,
        last > as_of as ahead
    from active
),
standing(district, met, over, ahead) as (
    select district, coalesce(card <= as_of, 0), coalesce(end_day < s + 14 and end_day <= as_of, 0), s + 14 > as_of
    from judged
    union all
    select district, coalesce(instr(known_facts, fact) > 0
            and cast(substr(known_facts, instr(known_facts, fact) + length(fact)) as integer) <= as_of, 0),
        coalesce(end_day < s + 30 and end_day <= as_of, 0), s + 30 > as_of
    from judged
        cross join (select 'HEALTH=' as fact union all select 'MEDICATION=' union all select 'HOBBIES='
            union all select 'HOME_ADDRESS=' union all select 'FAMILY_PHONE=')
),
-- Weeks and months that are neither met, excused nor pending are missed, so only their sums are needed.
sums(district, pairings, met, missed, excused, pending) as (
    select district, 1, 0, 0, 0, 0 from judged
    union all select district, 0, met, periods - met, 0, 0 from chats
    union all select district, 0, met, periods - met, 0, 0 from activities
    union all select district, 0, met, not met, 0, 0 from greetings
    union all select district, 0, 0, -not_missed, not owed, owed
        from (select district, owed, 1 as not_missed from looked_at where not owed or ahead)
    union all select district, 0, met, not met and not over and not ahead, not met and over,
        not met and not over and ahead from standing
)
select district, sum(pairings), sum(met), sum(missed), sum(excused), sum(pending)
from sums group by district order by district
