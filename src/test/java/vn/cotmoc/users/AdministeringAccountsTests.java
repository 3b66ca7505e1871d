package vn.cotmoc.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cotmoc.users.AccountOutcome.Refused;

class AdministeringAccountsTests extends Portal {

    @Autowired
    AdministeringAccounts administering;

    @Autowired
    SignInLookup lookup;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {"/accounts", "/accounts/new", "/accounts/00000000-0000-0000-0000-000000000001", "/demo/removal"})
    void onlyAdministratorsOfTheWholePortalPass(String page) {
        var leader = people.person("Lãnh đạo", false, Grant.everywhere(Role.LEADER));
        var halfAdministrator = people.person("Quản trị tỉnh", false, Grant.in(Role.ADMIN, people.province("11")));
        assertThat(people.visitor(leader).open(page)).hasStatus(403);
        assertThat(people.visitor(halfAdministrator).open(page)).hasStatus(403);
        assertThat(mvc.get().uri(page).exchange()).hasRedirectedUrl("/sign-in");
    }

    @Test
    void aNewPersonGetsAPasswordOnceAndMustChangeIt() {
        String name = AccountHolders.anyName();
        var dienBien = people.province("11");
        var answer = people.visitor(people.administrator())
                .send(
                        "/accounts",
                        "username",
                        name.toUpperCase(Locale.ROOT),
                        "displayName",
                        "Trần Thị Bình",
                        "role",
                        "REPORTER",
                        "place",
                        dienBien + "/" + people.agency(dienBien, "Sở Y tế"));
        String password = secret(answer);
        assertThat(password).hasSize(19);
        assertThat(people.recorded(name)).containsExactly("account.created");

        var account = lookup.byName(name).orElseThrow().user();
        assertThat(account.mustChangePassword()).isTrue();
        assertThat(account.mayReportFor(dienBien, people.agency(dienBien, "Sở Y tế"), dienBien))
                .isTrue();
        assertThat(people.visitor(new AccountHolders.Person(account.id(), name), password)
                        .open("/"))
                .hasRedirectedUrl("/profile");
    }

    @Test
    void whatWasTypedStaysAndEveryFaultIsSaid() {
        var page = text(people.visitor(people.administrator())
                .send("/accounts", "username", "Bình", "displayName", "<b>Bình</b>", "role", "LEADER", "place", ""));
        assertThat(page)
                .contains("value=\"Bình\"", "value=\"&lt;b&gt;Bình&lt;/b&gt;\"")
                .contains("<option value=\"LEADER\" selected=\"selected\"")
                .contains("href=\"#username\"", "href=\"#role\"", "Hãy chọn cả vai trò và phạm vi")
                .doesNotContain("<b>Bình");
    }

    @Test
    void aTakenNameIsRefused() {
        var person = people.person("Cán bộ thử", false);
        assertThat(text(people.visitor(people.administrator())
                        .send(
                                "/accounts",
                                "username",
                                person.username(),
                                "displayName",
                                "A",
                                "role",
                                "LEADER",
                                "place",
                                "everywhere")))
                .contains("đã có người dùng");
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "ADMIN, everywhere, ''",
        "ADMIN, province, ADMIN_IS_EVERYWHERE",
        "REPORTER, everywhere, REPORTER_NEEDS_PLACE",
        "REPORTER, agency, ''",
        "APPROVER, province, ''",
        "APPROVER, agency, ''",
        "LEADER, agency, AGENCY_IS_FOR_REPORTERS",
        "AUDITOR, everywhere, ''",
    })
    void aRoleHoldsOnlyWhereItMeansSomething(Role role, String where, String fault) {
        var province = people.province("11");
        Grant grant = switch (where) {
            case "everywhere" -> Grant.everywhere(role);
            case "province" -> Grant.in(role, province);
            default -> Grant.forAgency(role, province, people.agency(province, "Sở Y tế"));
        };
        assertThat(grant.fault().map(Enum::name).orElse("")).isEqualTo(fault);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"Mường Phăng, 1", "muong phang, 1", "xã Mường Phăng, 1", "03325, 1", "Hà Nội, 0"})
    void aCommuneIsFoundByNameOrCodeInItsProvince(String typed, int found, @Autowired Places places) {
        var dienBien = people.province("11");
        assertThat(people.asSystem(() -> places.communes(dienBien, typed))).hasSize(found);
        assertThat(people.asSystem(() -> places.communes(people.province("12"), typed)))
                .isEmpty();
    }

    @Test
    void anAgencyOfAnotherProvinceIsNoPlace() {
        var administrator = user(people.administrator());
        var person = people.person("Cán bộ thử", false);
        var ofDienBien = people.agency(people.province("11"), "Sở Y tế");
        var outcome = Scope.as(
                administrator,
                () -> administering.giveRole(
                        person.id(), Grant.forAgency(Role.REPORTER, people.province("12"), ofDienBien), administrator));
        assertThat(outcome).isEqualTo(Refused.because(AccountFault.PLACE_UNKNOWN));
    }

    @Test
    void rolesComeAndGoOnRecord() {
        var person = people.person("Cán bộ thử", false);
        var visitor = people.visitor(people.administrator());
        String href = "/accounts/" + person.id();
        visitor.send(
                href + "/roles",
                "role",
                "LEADER",
                "place",
                people.province("11").toString());
        assertThat(text(visitor.open(href))).contains("Bỏ vai trò Lãnh đạo, Tỉnh Điện Biên");
        assertThat(text(visitor.send(
                        href + "/roles",
                        "role",
                        "LEADER",
                        "place",
                        people.province("11").toString())))
                .contains("Tài khoản đã có vai trò này");

        String page = text(visitor.open(href));
        int removal = page.indexOf(href + "/roles/");
        visitor.send(page.substring(removal, page.indexOf("/removal", removal) + 8));
        assertThat(text(visitor.open(href))).contains("Tài khoản chưa có vai trò nào");
        assertThat(people.recorded(person.username()))
                .containsExactly("account.created", "account.roles-changed", "account.roles-changed");
    }

    @Test
    void aResetPasswordEndsTheOldOne() {
        var person = people.person("Cán bộ thử", false);
        var before = people.visitor(person);
        String password =
                secret(people.visitor(people.administrator()).send("/accounts/" + person.id() + "/password-reset"));
        assertThat(before.isSignedIn()).isFalse();
        assertThat(people.signIn(person.username(), AccountHolders.PASSWORD)).hasRedirectedUrl("/sign-in?error");
        assertThat(people.visitor(person, password).open("/")).hasRedirectedUrl("/profile");
        assertThat(people.recorded(person.username())).contains("account.password-reset");
    }

    @Test
    void nobodyLocksHimselfOut() {
        var person = people.administrator();
        var visitor = people.visitor(person);
        assertThat(text(visitor.send("/accounts/" + person.id() + "/disabling")))
                .contains("Bạn không thể tự khóa tài khoản của mình");
        assertThat(text(visitor.send("/accounts/" + person.id() + "/password-reset")))
                .contains("Hãy đổi mật khẩu của chính mình ở trang cá nhân");
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void theLastAdministratorStays() {
        var last = people.administrator();
        var administrator = user(last);
        people.rolledBack(() -> {
            jdbc.sql("delete from account_role where role = 'ADMIN' and account_id <> ?")
                    .param(last.id().value())
                    .update();
            var role = jdbc.sql("select id from account_role where account_id = ?")
                    .param(last.id().value())
                    .query(UUID.class)
                    .single();
            assertThat(administering.takeRole(last.id(), role, administrator))
                    .isEqualTo(Refused.because(AccountFault.LAST_ADMINISTRATOR));
        });
    }

    @Test
    void whoGivesHimselfARoleStaysSignedIn() {
        var person = people.administrator();
        var visitor = people.visitor(person);
        var answer = visitor.send("/accounts/" + person.id() + "/roles", "role", "AUDITOR", "place", "everywhere");
        assertThat(answer).hasRedirectedUrl("/accounts/" + person.id());
        var cookie = answer.getResponse().getCookie("cotmoc");
        assertThat((cookie == null ? visitor : new AccountHolders.Visitor(mvc, cookie)).isSignedIn())
                .isTrue();
    }

    @Test
    void illustrativeValuesStayUntilTheRemovalIsConfirmed() {
        var visitor = people.visitor(people.administrator());
        assertThat(visitor.send("/demo/removal")).hasRedirectedUrl("/demo/removal?unconfirmed");
        assertThat(people.recorded("demo")).isEmpty();
    }

    private CurrentUser user(AccountHolders.Person person) {
        return lookup.byId(person.id()).orElseThrow().user();
    }
}
