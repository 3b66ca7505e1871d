package vn.cotmoc.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.AccountHolders.Person;

/// An approver's authority in somebody else's hands, from day to day.
@PortalTest
@ExtendWith(KeepsReports.class)
class DelegationsTests {

    @Autowired
    private Delegations delegations;

    @Autowired
    private SignInLookup lookup;

    private AccountHolders people;
    private UnitId dienBien;
    private Person approver;
    private Person deputy;

    @BeforeEach
    void people(@Autowired AutowireCapableBeanFactory beans) {
        people = beans.createBean(AccountHolders.class);
        dienBien = people.province("11");
        approver = people.person("Người duyệt", false, Grant.in(Role.APPROVER, dienBien));
        deputy = people.person("Người được giao", false, Grant.in(Role.LEADER, dienBien));
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"-1 23:59:59, false", "0 00:00:00, true", "2 23:59:59, true", "3 00:00:00, false"})
    void theAuthorityHoldsFromTheFirstMidnightToTheLast(String when, boolean holds) {
        var today = delegations.today();
        handOver(today, today.plusDays(2));
        String[] parts = when.split(" ");
        var moment = OffsetDateTime.parse(today.plusDays(Long.parseLong(parts[0])) + "T" + parts[1] + "+07:00");
        var user = lookup.byId(deputy.id(), moment.toInstant()).orElseThrow().user();
        assertThat(user.mayApproveIn(dienBien)).isEqualTo(holds);
        assertThat(user.approvingIn(dienBien))
                .allSatisfy(grant ->
                        assertThat(grant.delegatedBy()).isEqualTo(new Grant.Delegator(approver.id(), "Người duyệt")));
        assertThat(Scope.of(user).approveProvinces().contains(dienBien.toString()))
                .isEqualTo(holds);
    }

    @Test
    void anOpenSessionGainsAndLosesTheAuthorityAtOnce() {
        var visitor = people.visitor(deputy);
        assertThat(visitor.open("/approvals")).hasStatus(403);
        handOver(delegations.today(), delegations.today());
        assertThat(visitor.open("/approvals")).hasStatusOk();
        var given = as(approver, delegations::visible).getFirst();
        assertThat(as(approver, () -> delegations.revoke(given.id(), "Đã về.", user(approver))))
                .isEmpty();
        assertThat(visitor.open("/approvals")).hasStatus(403);
        assertThat(people.recorded(approver.username())).contains("delegation.given", "delegation.revoked");
    }

    @Test
    void whatIsHeldByDelegationCannotBeHandedOnAndEndsWithTheRoleOfItsHolder() {
        handOver(delegations.today(), delegations.today());
        var third = people.person("Người thứ ba", false, Grant.in(Role.LEADER, dienBien));
        assertThat(user(deputy).handingOverIn()).isEmpty();
        assertThatThrownBy(() -> as(
                        deputy,
                        () -> delegations.handOver(
                                wish(third, delegations.today(), delegations.today(), "x"), user(deputy))))
                .isInstanceOf(Problem.class);
        OwnerDatabase.jdbc()
                .sql("delete from account_role where account_id = ?")
                .param(approver.id().value())
                .update();
        assertThat(user(deputy).mayApproveIn(dienBien)).isFalse();
    }

    @ParameterizedTest(name = "from {0} for {1} days because {2}: {3}")
    @CsvSource({
        "-1, 1, Nghỉ phép, DAYS_PAST",
        "1, 0, Nghỉ phép, DAYS_PAST",
        "0, 91, Nghỉ phép, TOO_LONG_A_TIME",
        "0, 1, ' ', REASON_MISSING"
    })
    void aWishSaysWhyItIsNotCarriedOut(int from, int days, String reason, DelegationFault why) {
        var first = delegations.today().plusDays(from);
        assertThat(as(
                        approver,
                        () -> delegations.handOver(
                                wish(deputy, first, first.plusDays(days - 1L), reason), user(approver))))
                .contains(why);
    }

    @Test
    void onlySomebodyElseOfTheSameProvinceIsOffered() {
        var stranger = people.person("Người Lai Châu", false, Grant.in(Role.LEADER, people.province("12")));
        var day = delegations.today();
        for (Person nobody : List.of(stranger, approver))
            assertThat(as(approver, () -> delegations.handOver(wish(nobody, day, day, "x"), user(approver))))
                    .contains(DelegationFault.DELEGATE_UNKNOWN);
        assertThat(as(deputy, () -> delegations.offered(dienBien))).isEmpty();
    }

    private void handOver(LocalDate from, LocalDate to) {
        assertThat(as(approver, () -> delegations.handOver(wish(deputy, from, to, "Đi công tác."), user(approver))))
                .isEmpty();
    }

    private Delegations.Wish wish(Person to, LocalDate from, LocalDate until, String reason) {
        return new Delegations.Wish(dienBien, to.id(), from, until, reason);
    }

    private CurrentUser user(Person person) {
        return lookup.byId(person.id()).orElseThrow().user();
    }

    private <T> T as(Person person, Supplier<T> work) {
        return Scope.as(user(person), work);
    }
}
