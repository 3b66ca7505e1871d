package vn.cotmoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// The database takes nothing from whoever may not write it, whatever the application lets through.
@PortalTest
class RowLevelWritingTests {

    @Autowired
    private DataSource pool;

    @Autowired
    private People people;

    @Autowired
    private PlatformTransactionManager transactions;

    private JdbcClient jdbc;
    private TransactionTemplate transaction;

    @BeforeEach
    void asThePortal() {
        jdbc = JdbcClient.create(pool);
        transaction = new TransactionTemplate(transactions);
    }

    @ParameterizedTest
    @CsvSource({
        "report, UPDATE",
        "report, DELETE",
        "report, TRUNCATE",
        "audit_event, UPDATE",
        "audit_event, DELETE",
        "audit_event, TRUNCATE",
        "period_reopening, UPDATE",
        "period_reopening, DELETE",
        "campaign, UPDATE",
        "campaign, DELETE",
        "campaign_exception, UPDATE",
        "campaign_exception, DELETE",
        "approval_levels, UPDATE",
        "approval_levels, DELETE",
        "report_decision, UPDATE",
        "report_decision, DELETE",
        "report_impact, UPDATE",
        "report_impact, DELETE",
        "delegation, UPDATE",
        "delegation, DELETE",
        "delegation_revocation, UPDATE",
        "delegation_revocation, DELETE",
        "concept_binding, UPDATE",
        "concept_binding, DELETE",
        "reference_value, UPDATE",
        "reference_value, DELETE",
        "reference_effect, UPDATE",
        "linking_value, UPDATE",
        "linking_value, DELETE",
        "amendment, UPDATE",
        "amendment, DELETE",
        "former_wording, UPDATE",
        "former_wording, DELETE",
        "account, DELETE",
        "flyway_schema_history, SELECT",
        "flyway_schema_history, INSERT"
    })
    void whatIsWrittenStaysWritten(String table, String privilege) {
        assertThat(jdbc.sql("select has_table_privilege(?, ?)")
                        .param(table)
                        .param(privilege)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} as {1} for indicator {2} of {3}, {4}: {5}")
    @CsvSource({
        "canbo.nnmt, canbo.nnmt, 25, Sở Nông nghiệp và Môi trường, DRAFT, taken",
        "canbo.nnmt, canbo.nnmt, 25, Sở Nông nghiệp và Môi trường, SUBMITTED, taken",
        "duyet.dienbien, duyet.dienbien, 11, Sở Y tế, APPROVED, taken",
        // Decisions are not an officer's, entries not an approver's.
        "canbo.nnmt, canbo.nnmt, 25, Sở Nông nghiệp và Môi trường, APPROVED, refused",
        "canbo.nnmt, canbo.nnmt, 25, Sở Nông nghiệp và Môi trường, RETURNED, refused",
        "duyet.dienbien, duyet.dienbien, 11, Sở Y tế, DRAFT, refused",
        // The provincial office approves; it does not confirm in the place of the first level.
        "duyet.dienbien, duyet.dienbien, 11, Sở Y tế, CONFIRMED, refused",
        "canbo.yte, canbo.yte, 11, Sở Y tế, CONFIRMED, refused",
        // In another's name, for another's agency, for another's indicator under the own agency.
        "canbo.nnmt, canbo.yte, 25, Sở Nông nghiệp và Môi trường, DRAFT, refused",
        "duyet.dienbien, canbo.yte, 11, Sở Y tế, APPROVED, refused",
        "canbo.nnmt, canbo.nnmt, 11, Sở Y tế, DRAFT, refused",
        "canbo.nnmt, canbo.nnmt, 11, Sở Nông nghiệp và Môi trường, DRAFT, refused",
        "duyet.dienbien, duyet.dienbien, 11, Sở Nông nghiệp và Môi trường, APPROVED, refused",
        // Of another province, or without a part in reporting.
        "canbo.laichau, canbo.laichau, 11, Sở Y tế, DRAFT, refused",
        "lanhdao.dienbien, lanhdao.dienbien, 11, Sở Y tế, DRAFT, refused",
        "lanhdao.dienbien, lanhdao.dienbien, 11, Sở Y tế, APPROVED, refused",
        "kiemtra.dienbien, kiemtra.dienbien, 11, Sở Y tế, DRAFT, refused",
        "kiemtra.trunguong, kiemtra.trunguong, 11, Sở Y tế, APPROVED, refused",
        "bientap.dienbien, bientap.dienbien, 11, Sở Y tế, DRAFT, refused",
        "quantri, quantri, 11, Sở Y tế, APPROVED, refused"
    })
    void theDatabaseTakesAValueOnlyFromWhomeverItBelongsTo(
            String who, String author, String code, String agency, String status, String outcome) {
        Runnable insert = () -> people.as(
                who,
                () -> transaction.execute(running -> {
                    running.setRollbackOnly();
                    return insert(author, code, agency, status);
                }));
        if (outcome.equals("taken")) assertThatCode(insert::run).doesNotThrowAnyException();
        else
            assertThatThrownBy(insert::run)
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }

    // The ids come from the owner: the person may not even be able to read them.
    private int insert(String author, String code, String agency, String status) {
        record Place(UUID indicator, UUID province, UUID agency) {}
        var place = OwnerDatabase.jdbc()
                .sql("""
                        select i.id as indicator, i.province_id as province, a.id as agency
                        from indicator i join agency a on a.province_id = i.province_id
                        where i.code = ? and a.name = ? and i.resolution_id = (select id from resolution where slug = 'dien-bien-24-nq-tu-2026')
                        """)
                .param(code)
                .param(agency)
                .query(Place.class)
                .single();
        return jdbc.sql("""
                        insert into report (indicator_id, unit_id, province_id, agency_id, year, revision, status, maturity, amount, reason, author_id,
                            author_name, recorded_at, entered_by, entered_at)
                        values (:indicator, :province, :province, :agency, 2026, 99, :status, 'ESTIMATE', 1, 'x', :author, 'x', now(), 'x', now())
                        """)
                .param("indicator", place.indicator())
                .param("province", place.province())
                .param("agency", place.agency())
                .param("status", status)
                .param("author", people.user(author).id().value())
                .update();
    }
}
