package vn.cotmoc.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import org.junit.jupiter.api.Test;
import vn.cotmoc.users.Accounts.NewAccount;

class ProfileTests extends Portal {

    private static final String BETTER = "một câu khác dài hơn";

    @Test
    void everybodyReadsWhoOneIsAndWhatOneMayDoWhere() {
        var dienBien = people.province("11");
        var person = people.person(
                "Nguyễn Văn An",
                false,
                Grant.forAgency(Role.REPORTER, dienBien, people.agency(dienBien, "Sở Y tế")),
                Grant.everywhere(Role.AUDITOR));
        assertThat(text(people.visitor(person).open("/profile")))
                .contains("Bạn là Nguyễn Văn An", person.username())
                .contains("Cán bộ nhập số liệu", "Sở Y tế, Tỉnh Điện Biên")
                .contains("Kiểm tra, giám sát", "Tất cả các tỉnh");
    }

    @Test
    void aChangedPasswordKeepsThisSessionAndEndsTheOthers() {
        var person = people.person("Cán bộ thử", false);
        var here = people.visitor(person);
        var elsewhere = people.visitor(person);

        var answer = here.send(
                "/profile/password", "present", AccountHolders.PASSWORD, "wanted", BETTER, "repeated", BETTER);

        assertThat(answer).hasRedirectedUrl("/profile?changed");
        var cookie = answer.getResponse().getCookie("cotmoc");
        var after = cookie == null ? here : new AccountHolders.Visitor(mvc, cookie);
        assertThat(text(after.open("/profile?changed="))).contains("Đã đổi mật khẩu");
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(people.signIn(person.username(), AccountHolders.PASSWORD)).hasRedirectedUrl("/sign-in?error");
        assertThat(people.visitor(person, BETTER).isSignedIn()).isTrue();
        assertThat(people.recorded(person.username())).contains("account.password-changed");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndAtItsField() {
        var visitor = people.visitor(people.person("Cán bộ thử", false));
        var page = text(visitor.send("/profile/password", "present", "sai", "wanted", "ngắn", "repeated", "khác"));
        assertThat(page)
                .contains("Chưa đổi được mật khẩu")
                .contains("href=\"#present\"", "href=\"#wanted\"", "href=\"#repeated\"")
                .contains("aria-invalid=\"true\"", "aria-describedby=\"present-wrong\"", "is-wrong")
                .doesNotContain("value=\"sai\"", "value=\"ngắn\"")
                .doesNotContain("Chưa tạo được mã truy cập");
    }

    @Test
    void guessingThePresentPasswordInAnOpenSessionLocksTheAccount() {
        var person = people.person("Cán bộ thử", false);
        var visitor = people.visitor(person);
        for (int i = 0; i < 10; i++)
            visitor.send("/profile/password", "present", "đoán", "wanted", BETTER, "repeated", BETTER);
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(people.recorded(person.username())).contains("account.locked-out");
    }

    @Test
    void demonstrationAccountsKeepTheirPasswordAndSayWhy() {
        var person = people.person(new NewAccount(AccountHolders.anyName(), "Chạy thử", "cotmoc-demo", true, false));
        var visitor = people.visitor(person, "cotmoc-demo");
        assertThat(text(visitor.open("/profile")))
                .contains("Đây là tài khoản chạy thử")
                .doesNotContain("name=\"wanted\"");
        assertThat(text(visitor.send(
                        "/profile/password", "present", "cotmoc-demo", "wanted", BETTER, "repeated", BETTER)))
                .contains("Tài khoản chạy thử không đổi được mật khẩu");
        assertThat(people.visitor(person, "cotmoc-demo").isSignedIn()).isTrue();
    }

    @Test
    void aPasswordSetBySomebodyElseIsChangedBeforeAnythingElse() {
        var person = people.person("Người mới", true);
        var visitor = people.visitor(person);
        assertThat(visitor.open("/")).hasRedirectedUrl("/profile");
        assertThat(visitor.open("/sign-in")).hasRedirectedUrl("/profile");
        assertThat(visitor.send("/profile/tokens", "name", "x", "days", "9")).hasRedirectedUrl("/profile");
        assertThat(text(visitor.open("/profile")))
                .contains("do người quản trị đặt")
                .doesNotContain("Mã truy cập cá nhân</h2>");
        assertThat(visitor.open("/css/portal.css")).hasStatusOk();
        var refused = mvc.get()
                .uri("/api/v1/provinces")
                .with(httpBasic(person.username(), AccountHolders.PASSWORD))
                .exchange();
        assertThat(refused).hasStatus(403);
        assertThat(text(refused)).contains("urn:cotmoc:problem:password-change-needed");

        visitor.send("/profile/password", "present", AccountHolders.PASSWORD, "wanted", BETTER, "repeated", BETTER);
        assertThat(people.visitor(person, BETTER).open("/")).hasRedirectedUrl("/provinces");
    }
}
