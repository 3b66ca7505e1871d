package vn.cotmoc.dashboards;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import vn.cotmoc.testing.OwnerDatabase;

/// Steps that values of Điện Biên took on days that have passed.
final class Past {

    private Past() {}

    /// The next revision of a value of 2026, as its author left it at that moment.
    static void step(String code, String moment, String status, String amount) {
        OwnerDatabase.jdbc()
                .sql("""
                        insert into report (indicator_id, unit_id, province_id, agency_id, year, revision, status, maturity, amount, reason,
                            author_id, author_name, recorded_at, entered_by, entered_at)
                        select i.id, i.province_id, i.province_id, i.advising_agency_id, 2026, latest_revision(i.id, i.province_id, 2026) + 1, :status,
                            'ESTIMATE', :amount, case when :status = 'RETURNED' then 'Xem lại.' end, a.id, a.display_name, :at, a.display_name, :at
                        from indicator i join resolution r on r.id = i.resolution_id, account a
                        where r.slug = 'dien-bien-24-nq-tu-2026' and i.code = :code and a.username = 'duyet.dienbien'
                        """)
                .param("code", code)
                .param("status", status)
                .param("amount", new BigDecimal(amount))
                .param("at", OffsetDateTime.parse(moment))
                .update();
    }
}
