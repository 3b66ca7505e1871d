package vn.cotmoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// The database lets heads of agencies and communes decide on their own agency's or commune's values alone.
@PortalTest
class FirstLevelWritingTests {

    @Autowired
    private DataSource pool;

    @Autowired
    private People people;

    @Autowired
    private PlatformTransactionManager transactions;

    @ParameterizedTest(name = "head of {0} of {1}, {2} for unit {3}: {4}")
    @CsvSource({
        "Sở Y tế, 11, CONFIRMED, 11, taken",
        "Sở Y tế, 11, RETURNED, 11, taken",
        "Sở Y tế, 11, CONFIRMED, 03325, taken",
        "Sở Y tế, 11, APPROVED, 11, refused",
        "Sở Y tế, 11, SUBMITTED, 11, refused",
        "Sở Nông nghiệp và Môi trường, 11, CONFIRMED, 11, refused",
        "Sở Y tế, 12, CONFIRMED, 11, refused",
        "03325, 11, CONFIRMED, 03325, taken",
        "03325, 11, RETURNED, 03325, taken",
        "03325, 11, CONFIRMED, 03160, refused",
        "03325, 11, CONFIRMED, 11, refused",
        "03325, 11, APPROVED, 03325, refused"
    })
    void headsDecideOnTheirOwn(String place, String province, String status, String unit, String outcome) {
        var head = head(place, province);
        Runnable insert = () -> people.as(
                head,
                () -> new TransactionTemplate(transactions).execute(running -> {
                    running.setRollbackOnly();
                    return insert(head, status, unit);
                }));
        if (outcome.equals("taken")) assertThatCode(insert::run).doesNotThrowAnyException();
        else
            assertThatThrownBy(insert::run)
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }

    private CurrentUser head(String place, String province) {
        var known = people.user("lanhdao.dienbien");
        var unit = new UnitId(unit(province));
        Grant grant = place.matches("\\d+")
                ? Grant.forCommune(Role.APPROVER, unit, new UnitId(unit(place)))
                : Grant.forAgency(Role.APPROVER, unit, new AgencyId(agency(place, unit)));
        return new CurrentUser(known.id(), known.username(), "x", true, false, 0, List.of(grant), Map.of(), province);
    }

    private int insert(CurrentUser head, String status, String unit) {
        record Row(UUID indicator, UUID province, UUID agency) {}
        var row = OwnerDatabase.jdbc().sql("""
                        select i.id as indicator, i.province_id as province, i.advising_agency_id as agency from indicator i
                        join resolution r on r.id = i.resolution_id where i.code = '11' and r.slug = 'dien-bien-24-nq-tu-2026'
                        """).query(Row.class).single();
        return JdbcClient.create(pool)
                .sql("""
                        insert into report (indicator_id, unit_id, province_id, agency_id, year, revision, status, maturity, amount, reason, author_id,
                            author_name, recorded_at, entered_by, entered_at)
                        values (:indicator, :unit, :province, :agency, 2026, 99, :status, 'ESTIMATE', 1, 'x', :author, 'x', now(), 'x', now())
                        """)
                .param("indicator", row.indicator())
                .param("unit", unit(unit))
                .param("province", row.province())
                .param("agency", row.agency())
                .param("status", status)
                .param("author", head.id().value())
                .update();
    }

    private static UUID unit(String code) {
        return OwnerDatabase.jdbc()
                .sql("select id from administrative_unit where code = ? and valid_to is null and level = ?")
                .param(code)
                .param(code.length() == 2 ? "PROVINCE" : "COMMUNE")
                .query(UUID.class)
                .single();
    }

    private static UUID agency(String name, UnitId province) {
        return OwnerDatabase.jdbc()
                .sql("select id from agency where name = ? and province_id = ?")
                .param(name)
                .param(province.value())
                .query(UUID.class)
                .single();
    }
}
