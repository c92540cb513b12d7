-- The pairings of the report. Days are days since 1970-01-01; week w is 7w - 3 (a Monday) to 7w + 3, month m is
-- year * 12 + month - 1. A pairing spans the days s to z, of which those to c are known; its weeks are w0 to w1.
with one_week(week, lo, hi) as materialized (values ${weeks}),
one_month(month, lo, hi) as materialized (values ${months}),
festival(nth, day, lo, hi) as materialized (values ${festivals}),
nth(n) as materialized (values ${nth}),
paired as (
    select p.*, e.district, p.start_day as s, coalesce(p.end_day, 9999999) as z,
        least(coalesce(p.end_day, 9999999), ${as_of}) as c,
        case when exists (select 1 from suspension x where x.elder_id = p.elder_id and x.pairing_id = p.pairing_id)
            then 1 else 0 end as pauses,
        case when p.card_issued_on is not null and p.card_volunteer_copy_on is not null
                and p.card_elder_copy_on is not null
            then greatest(p.card_issued_on, p.card_volunteer_copy_on, p.card_elder_copy_on) end as card
    from pairing p join elder e on e.elder_id = p.elder_id
    where p.start_day <= least(${as_of}, ${to}) and coalesce(p.end_day, 9999999) >= ${from}
),
judged as materialized (
    select elder_id, pairing_id, volunteer_id, district, s, z, c, pauses, card,
        knows_health, knows_medication, knows_hobbies, knows_home_address, knows_family_phone,
        greatest(${first_week}, (s + 3) // 7) as w0, least(${last_week}, (c + 3) // 7) as w1,
        case when s <= ${from} then ${first_month} else month_of(s) end as m0,
        case when c >= ${to} then ${last_month} else month_of(c) end as m1
    from paired
),
