package vn.cotmoc.search;

/// The one statement of a search.
final class SearchStatement {

    // Exact codes and names come first, then names that begin so, then names with all the words and texts with all of
    // them,
    // then names and texts where they are beginnings of words: hộ is meant before hội. What is in force today comes
    // before what has ended, the own province before others, the newest resolution
    // before older ones. The best of each kind take turns, so that three thousand communes drown no indicator.
    static final String SQL = """
            with found as materialized (
                select e.kind, e.subject_id, e.part, e.position, e.name, e.province_code = :home as near,
                       coalesce(e.ended_on < :today, false) as ended, coalesce(r.issued_on, make_date(r.period_from, 1, 1)) as day,
                       case when :exact = any (e.exact) then 0
                            when exists (select from unnest(e.exact) as means where starts_with(means, :exact)) then 1
                            when e.words @@ to_tsquery('simple', :wholeInNames) then 2
                            when e.words @@ to_tsquery('simple', :whole) then 3
                            when e.words @@ to_tsquery('simple', :inNames) then 4
                            else 5 end as tier
                from search_entry e left join resolution r on r.id = e.resolution_id
                where e.words @@ to_tsquery('simple', :condition) and (:province = '' or e.province_code = :province)
            ), counted as (
                select coalesce(jsonb_object_agg(kind, finds), '{}') as counts from (select kind, count(*) as finds from found group by kind) each_kind
            ), ranked as (
                select kind, subject_id, part, tier, array_position(:kinds, kind) as kind_place,
                       row_number() over (partition by kind order by tier, ended, near desc, day desc nulls last, position,
                                          name collate "vi-x-icu", part, subject_id) as place
                from found where :kind = '' or kind = :kind
            ), shown as (
                select * from ranked where place <= :mostOfAKind order by tier, place, kind_place limit :most offset :skipped
            )
            select c.counts, s.tier, e.*, r.slug, r.number_symbol, r.period_from, r.period_to, p.name as province_name,
                   array(select n.full_name from unit_succession x join administrative_unit n on n.id = x.successor_id
                         where s.kind = 'UNIT' and e.ended_on is not null and x.predecessor_id = s.subject_id
                         order by n.full_name collate "vi-x-icu") as successors
            from counted c
            left join shown s on true
            left join search_entry e on e.kind = s.kind and e.subject_id = s.subject_id and e.part = s.part
            left join resolution r on r.id = e.resolution_id
            left join lateral (
                select name from administrative_unit u
                where u.level = 'PROVINCE' and u.code = e.province_code and (e.province_id is null or u.id = e.province_id)
                order by u.valid_to is not null, u.valid_to desc limit 1
            ) p on true
            order by s.tier, s.place, s.kind_place
            """;

    private SearchStatement() {}
}
