package vn.cotmoc.dashboards;

import java.util.List;
import vn.cotmoc.testing.OwnerDatabase;

/// More of what the demonstration has, for seeing what grows with it; taken out again by the same names.
final class Multiplied {

    private static final List<String> PARTS = List.of("milestone", "baseline", "series_version");

    private Multiplied() {}

    /// More rows of the first resolution: copies of row 5, with its targets.
    static void indicators(int number) {
        run("""
                insert into indicator
                select (jsonb_populate_record(i, jsonb_build_object('id', uuidv7(), 'code', 'copy-' || n, 'position', 10000 + n))).*
                from indicator i, generate_series(1, %d) n where i.code = '5' and i.parent_code is null
                """.formatted(number));
        copyParts("""
                join indicator o on o.id = p.indicator_id and o.code = '5'
                join indicator i on i.resolution_id = o.resolution_id and i.code like 'copy-%'
                """);
    }

    /// More copies of Điện Biên's resolution with all its rows, and a value of each row that waits for a decision.
    static void resolutions(int number) {
        run("""
                insert into resolution
                select (jsonb_populate_record(r, jsonb_build_object('id', uuidv7(), 'slug', 'copy-' || uuidv7()))).*
                from resolution r, generate_series(1, %d) n where r.slug = 'dien-bien-24-nq-tu-2026'
                """.formatted(number));
        run("""
                insert into indicator
                select (jsonb_populate_record(i, jsonb_build_object('id', uuidv7(), 'resolution_id', r.id))).*
                from indicator i join resolution o on o.id = i.resolution_id and o.slug = 'dien-bien-24-nq-tu-2026'
                join resolution r on r.slug like 'copy-%' and not exists (select from indicator x where x.resolution_id = r.id)
                """);
        copyParts("""
                join indicator o on o.id = p.indicator_id
                join resolution f on f.id = o.resolution_id and f.slug = 'dien-bien-24-nq-tu-2026'
                join indicator i on i.code = o.code join resolution r on r.id = i.resolution_id and r.slug like 'copy-%'
                """);
        run("""
                insert into report (indicator_id, unit_id, province_id, agency_id, year, revision, status, maturity, amount,
                    author_id, author_name, recorded_at, entered_by, entered_at)
                select i.id, i.province_id, i.province_id, i.advising_agency_id, 2026, 1, 'SUBMITTED', 'ESTIMATE', 40,
                    (select id from account where username = 'canbo.nnmt'), 'copy', now(), 'copy', now()
                from indicator i join resolution r on r.id = i.resolution_id
                where r.slug like 'copy-%' and i.kind = 'LEVEL' and i.advising_agency_id is not null
                  and not exists (select from report x where x.indicator_id = i.id)
                """);
    }

    static void takeOut() {
        String copies = "(select i.id from indicator i join resolution r on r.id = i.resolution_id"
                + " where r.slug like 'copy-%' or i.code like 'copy-%')";
        run("delete from report where indicator_id in " + copies);
        PARTS.forEach(part -> run("delete from " + part + " where indicator_id in " + copies));
        run("delete from indicator where id in " + copies);
        run("delete from resolution where slug like 'copy-%'");
    }

    private static void copyParts(String joins) {
        PARTS.forEach(part -> run("""
                insert into %1$s select (jsonb_populate_record(p, jsonb_build_object('indicator_id', i.id))).* from %1$s p
                %2$s where not exists (select from %1$s x where x.indicator_id = i.id)
                """.formatted(part, joins)));
    }

    private static void run(String statement) {
        OwnerDatabase.jdbc().sql(statement).update();
    }
}
