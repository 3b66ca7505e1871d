package vn.cotmoc.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SignInTests extends Portal {

    @Autowired
    AdministeringAccounts administering;

    @Autowired
    SignInLookup lookup;

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        var person = people.person("Cán bộ thử", false);
        assertThat(people.signIn(person.username(), "sai mật khẩu rồi")).hasRedirectedUrl("/sign-in?error");
        assertThat(people.signIn("khong-co-ai", "sai mật khẩu rồi")).hasRedirectedUrl("/sign-in?error");

        var wrong = api(person.username(), "sai mật khẩu rồi");
        var unknown = api("khong-co-ai", "sai mật khẩu rồi");
        assertThat(wrong).hasStatus(401);
        assertThat(unknown).hasStatus(401);
        assertThat(text(wrong)).isEqualTo(text(unknown)).contains("Cần đăng nhập");
    }

    @Test
    void tenWrongPasswordsLockTheAccountAndGoOnRecord() {
        var person = people.person("Cán bộ thử", false);
        for (int i = 0; i < 9; i++) people.signIn(person.username(), "sai");
        assertThat(people.recorded(person.username())).doesNotContain("account.locked-out");
        people.signIn(person.username(), "sai");

        assertThat(people.recorded(person.username())).containsOnlyOnce("account.locked-out");
        assertThat(people.signIn(person.username(), AccountHolders.PASSWORD)).hasRedirectedUrl("/sign-in?error");
        assertThat(api(person.username(), AccountHolders.PASSWORD)).hasStatus(401);
    }

    @Test
    void theRightPasswordStartsTheCountAnew() {
        var person = people.person("Cán bộ thử", false);
        for (int i = 0; i < 9; i++) people.signIn(person.username(), "sai");
        people.visitor(person);
        people.signIn(person.username(), "sai");
        assertThat(people.visitor(person).isSignedIn()).isTrue();
    }

    @Test
    void aSignInAtThePageIsOnRecordUnderTheOwnNameAndACallOfTheApiIsNot() {
        var person = people.person("Cán bộ thử", false);
        people.visitor(person);
        api(person.username(), AccountHolders.PASSWORD);
        assertThat(people.recorded(person.username())).containsExactly("account.created", "account.signed-in");
    }

    @Test
    void anotherRoleEndsTheSession() {
        var person = people.person("Cán bộ thử", false);
        var administrator =
                lookup.byId(people.administrator().id()).orElseThrow().user();
        var visitor = people.visitor(person);
        assertThat(visitor.isSignedIn()).isTrue();

        Scope.as(
                administrator,
                () -> administering.giveRole(person.id(), Grant.in(Role.LEADER, people.province("11")), administrator));

        assertThat(visitor.open("/profile")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void aDisabledAccountIsOutsideAtOnce() {
        var person = people.person("Cán bộ thử", false);
        var visitor = people.visitor(person);
        var administrator = people.visitor(people.administrator());
        assertThat(administrator.send("/accounts/" + person.id() + "/disabling"))
                .hasStatus3xxRedirection();
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(people.signIn(person.username(), AccountHolders.PASSWORD)).hasRedirectedUrl("/sign-in?error");

        administrator.send("/accounts/" + person.id() + "/enabling");
        assertThat(people.visitor(person).isSignedIn()).isTrue();
    }

    @Test
    void laiChauSeesNothingOfDienBien() {
        var dienBien = people.person("Điện Biên", false, Grant.in(Role.REPORTER, people.province("11")));
        var laiChau = people.person("Lai Châu", false, Grant.in(Role.REPORTER, people.province("12")));
        assertThat(text(agencies(dienBien, "11"))).contains("Sở Y tế");
        assertThat(text(agencies(laiChau, "11"))).isEqualTo("[]");
        assertThat(text(agencies(laiChau, "12"))).isNotEqualTo("[]");
    }

    private MvcTestResult api(String username, String password) {
        return mvc.get()
                .uri("/api/v1/provinces")
                .with(httpBasic(username, password))
                .exchange();
    }

    private MvcTestResult agencies(AccountHolders.Person person, String province) {
        return mvc.get()
                .uri("/api/v1/agencies?province=" + province)
                .with(httpBasic(person.username(), AccountHolders.PASSWORD))
                .exchange();
    }
}
