package vn.cotmoc.concepts;

import vn.cotmoc.testing.OwnerDatabase;

/// An approved numerator of 24-NQ/TU that waits for its denominator.
final class ApprovedNumerator {

    private ApprovedNumerator() {}

    static void of(String code, int year, String numerator) {
        OwnerDatabase.jdbc()
                .sql("""
                        insert into report (indicator_id, unit_id, province_id, agency_id, year, revision, status, maturity, numerator, author_id,
                            author_name, recorded_at, entered_by, entered_at)
                        select i.id, i.province_id, i.province_id, i.advising_agency_id, :year,
                            latest_revision(i.id, i.province_id, :year) + 1, 'APPROVED', 'OFFICIAL', cast(:numerator as numeric),
                            (select id from account where username = 'duyet.dienbien'), 'thử', now(), 'thử', now()
                        from indicator i join resolution r on r.id = i.resolution_id
                        where r.slug = 'dien-bien-24-nq-tu-2026' and i.code = :code
                        """)
                .param("code", code)
                .param("year", year)
                .param("numerator", numerator)
                .update();
    }
}
