package vn.cotmoc.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.Accounts;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;
import vn.cotmoc.users.Scope;

@PortalTest
class RemovingDemoTests {

    @Autowired
    RemovingDemo removing;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    AccountId author;

    @BeforeEach
    void somebodyReports() {
        String name = "thu-" + UUID.randomUUID().toString().substring(0, 12);
        author = Scope.asSystem(() -> accounts.create(
                new Accounts.NewAccount(name, "Cán bộ thử", "một câu đủ dài", false, false), List.of()));
    }

    @Test
    void illustrativeValuesGoOnRecordAndWhatPeopleEnteredStays() {
        rolledBack(() -> {
            report(2021, true);
            report(2022, false);
            var administrator = user(Grant.everywhere(Role.ADMIN));
            assertThat(removing.count(administrator)).isPositive();

            long removed = removing.remove(administrator);

            assertThat(removed).isPositive();
            assertThat(removing.count(administrator)).isZero();
            assertThat(count("select count(*) from report where author_id = '%s'".formatted(author)))
                    .isOne();
            assertThat(count("select count(*) from import_state where name = 'demo/removed'"))
                    .isOne();
            assertThat(count("select (details->>'values')::bigint from audit_event where kind = 'demo.removed'"))
                    .isEqualTo(removed);
        });
    }

    @Test
    void onlyAdministratorsOfTheWholePortalRemoveThem() {
        var auditor = user(Grant.everywhere(Role.AUDITOR));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> removing.remove(auditor));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> removing.count(auditor));
    }

    private CurrentUser user(Grant grant) {
        return new CurrentUser(author, "thu", "Thử", false, false, 0, List.of(grant), Map.of(), null);
    }

    private void report(int year, boolean illustrative) {
        jdbc.sql("""
                        insert into report (indicator_id, unit_id, province_id, agency_id, year, revision, status, maturity, amount,
                                            illustrative, author_id, author_name, recorded_at, entered_by, entered_at)
                        select i.id, i.province_id, i.province_id, i.advising_agency_id, :year,
                               latest_revision(i.id, i.province_id, :year) + 1, 'SUBMITTED', 'ESTIMATE', 1, :illustrative, :author, 'Thử', now(), 'Thử', now()
                        from indicator i where i.advising_agency_id is not null order by i.id limit 1
                        """)
                .param("year", year)
                .param("illustrative", illustrative)
                .param("author", author.value())
                .update();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void rolledBack(Runnable work) {
        Scope.asSystem(() -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                work.run();
                status.setRollbackOnly();
            });
            return true;
        });
    }
}
