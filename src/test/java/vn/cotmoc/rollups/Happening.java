package vn.cotmoc.rollups;

import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What can happen to what a roll-up of Điện Biên is counted from: one thing after another, by chance.
final class Happening {

    private static final String MARK = "rollups";
    // Any commune of the province, by chance.
    private static final String COMMUNE = """
            (select c.id from administrative_unit c where c.level = 'COMMUNE' and c.province_code = '11' and c.valid_to is null
             order by md5(c.code || :chance) limit 1)
            """;
    private static final String INDICATOR = """
            (select i.id from indicator i join resolution r on r.id = i.resolution_id
             where r.slug = 'dien-bien-24-nq-tu-2026' and i.code = :code)
            """;

    private final JdbcClient owner;

    Happening(JdbcClient owner) {
        this.owner = owner;
    }

    String next(String code, Random chance) {
        return switch (chance.nextInt(20)) {
            case 0, 1 -> decided(code, chance);
            case 2 -> founded(chance);
            case 3 -> ended(chance);
            case 4 -> takenOut(code, chance);
            case 5, 6 -> approvedTogether(code, chance);
            case 7 -> changed(code, chance);
            default -> approved(code, chance);
        };
    }

    /// A value, a correction, or a reason why there is none.
    String approved(String code, Random chance) {
        insert(code, chance, "= " + COMMUNE, "APPROVED");
        insert(code, chance, "= " + COMMUNE, "SUBMITTED");
        return "approved";
    }

    private String approvedTogether(String code, Random chance) {
        insert(
                code,
                chance,
                "in (select id from administrative_unit where province_code = '11' and valid_to is null)",
                "APPROVED");
        return "approved together";
    }

    private void insert(String code, Random chance, String units, String status) {
        int quarter = chance.nextInt(5);
        int year = 2025 + chance.nextInt(3);
        int form = chance.nextInt(6);
        owner.sql("""
                        insert into report (indicator_id, unit_id, province_id, agency_id, year, quarter, revision, status, maturity, amount, numerator,
                            denominator, stage, missing_reason, author_id, author_name, recorded_at, entered_by, entered_at)
                        select i.id, u.id, i.province_id, i.advising_agency_id, :year, :quarter,
                            1 + coalesce((select max(x.revision) from report x where x.indicator_id = i.id and x.unit_id = u.id and x.year = :year and x.quarter = :quarter), 0),
                            :status, 'ESTIMATE', case when :form < 2 then :chance / 8.0 end, case when :form = 2 then :chance end,
                            case when :form = 2 then 1000 end, case when :form = 3 then 'COMPLETED' end,
                            case :form when 4 then 'NOT_OCCURRING' when 5 then 'NO_SOURCE' end,
                            a.id, 'thử', now(), 'thử', now()
                        from indicator i, account a, administrative_unit u
                        where i.id = %s and a.username = 'duyet.dienbien' and u.level = 'COMMUNE' and u.id %s
                        """.formatted(INDICATOR, units))
                .param("code", code)
                .param("year", year)
                .param("quarter", quarter)
                .param("form", form)
                .param("status", status)
                .param("chance", chance.nextInt(800))
                .update();
    }

    private String decided(String code, Random chance) {
        int way = chance.nextInt(6);
        owner.sql("""
                        insert into collection_rule (indicator_id, province_id, revision, frequency, roll_up, meeting, threshold, reporters, from_year,
                            from_quarter, reason, author_id, author_name, recorded_at)
                        select i.id, i.province_id, 1 + coalesce((select max(x.revision) from collection_rule x where x.indicator_id = i.id), 0),
                            case when :way < 5 then case when :rural then 'YEARLY' else 'QUARTERLY' end end,
                            (array['SUM', 'RATIO', 'COUNT', 'SHARE', 'NONE'])[:way + 1],
                            case :way when 2 then 'AT_LEAST' when 3 then 'STAGE' end, case when :way = 2 then 40 end,
                            case when :way < 5 then case when :rural then 'RURAL' else 'ALL' end end,
                            :year, 0, 'thử', a.id, 'thử', now()
                        from indicator i, account a where i.id = %s and a.username = 'bientap.dienbien'
                        """.formatted(INDICATOR))
                .param("code", code)
                .param("way", way)
                .param("rural", chance.nextInt(4) == 0)
                .param("year", 2025 + chance.nextInt(3))
                .update();
        return "decided " + way;
    }

    private String founded(Random chance) {
        int number = chance.nextInt(9000);
        owner.sql("""
                        insert into administrative_unit (level, code, name, full_name, kind, province_code, valid_from, legal_basis, folded)
                        values ('COMMUNE', ?, ?, ?, ?, '11', date '2025-07-01' + ?, ?, 'xa thu') on conflict do nothing
                        """)
                .params(
                        "%05d".formatted(90_000 + number),
                        "Thử",
                        "Xã Thử",
                        number % 2 == 0 ? "xã" : "phường",
                        number % 700,
                        MARK)
                .update();
        return "founded";
    }

    private String ended(Random chance) {
        owner.sql(
                        "update administrative_unit set valid_to = date '2026-06-30', folded = folded || ' rollups' where id = "
                                + COMMUNE)
                .param("chance", chance.nextInt(800))
                .update();
        return "ended";
    }

    private String takenOut(String code, Random chance) {
        owner.sql("delete from report where author_name = 'thử' and unit_id = %s and indicator_id = %s"
                        .formatted(COMMUNE, INDICATOR))
                .param("chance", chance.nextInt(800))
                .param("code", code)
                .update();
        return "taken out";
    }

    // Nothing in the portal does this; maintenance may.
    private String changed(String code, Random chance) {
        owner.sql(
                        "update report set amount = amount + 1 where author_name = 'thử' and amount is not null and unit_id = %s and indicator_id = %s"
                                .formatted(COMMUNE, INDICATOR))
                .param("chance", chance.nextInt(800))
                .param("code", code)
                .update();
        return "changed";
    }

    void undoCommunes() {
        owner.sql("delete from report where author_name = 'thử'").update();
        owner.sql("delete from administrative_unit where legal_basis = ?")
                .param(MARK)
                .update();
        owner.sql(
                        "update administrative_unit set valid_to = null, folded = replace(folded, ' rollups', '') where folded like '% rollups'")
                .update();
    }
}
