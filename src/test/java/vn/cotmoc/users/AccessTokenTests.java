package vn.cotmoc.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AccessTokenTests extends Portal {

    @Autowired
    SignInLookup lookup;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aTokenIsShownOnceAndOpensTheApiUntilItIsRevoked() {
        var person = people.person("Cán bộ thử", false);
        var visitor = people.visitor(person);
        String token = secret(visitor.send("/profile/tokens", "name", "Kho dữ liệu", "days", "30"));
        assertThat(token).matches("ctm_[A-Za-z0-9_-]{40}");
        assertThat(call(token)).hasStatusOk();

        String page = text(visitor.open("/profile"));
        assertThat(page).contains("Kho dữ liệu", "Còn hiệu lực").doesNotContain(token);
        assertThat(stored(token)).as("the token itself is kept nowhere").isZero();

        String revocation = page.substring(page.indexOf("/profile/tokens/"), page.indexOf("/revocation") + 11);
        assertThat(visitor.send(revocation)).hasStatus3xxRedirection();
        assertThat(call(token)).hasStatus(401);
        assertThat(text(visitor.open("/profile"))).contains("Đã thu hồi");
        assertThat(people.recorded(person.username())).contains("token.issued", "token.revoked");
    }

    @Test
    void anExpiredTokenOpensNothing() {
        var person = people.person("Cán bộ thử", false);
        String token = secret(people.visitor(person).send("/profile/tokens", "name", "Một ngày", "days", "1"));
        byte[] hash = TokenSignIn.hash(token);
        assertThat(lookup.byToken(hash, clock.instant().plus(Duration.ofHours(23))))
                .isPresent();
        assertThat(lookup.byToken(hash, clock.instant().plus(Duration.ofHours(25))))
                .isEmpty();
    }

    @Test
    void nobodyRevokesSomebodyElsesToken() {
        var owner = people.visitor(people.person("Chủ mã", false));
        String token = secret(owner.send("/profile/tokens", "name", "Của tôi", "days", "30"));
        String page = text(owner.open("/profile"));
        String revocation = page.substring(page.indexOf("/profile/tokens/"), page.indexOf("/revocation") + 11);

        assertThat(people.visitor(people.person("Người khác", false)).send(revocation))
                .hasStatus(404);
        assertThat(people.visitor(people.administrator()).send(revocation)).hasStatus(404);
        assertThat(call(token)).hasStatusOk();
    }

    @ParameterizedTest(name = "“{0}” days")
    @ValueSource(strings = {"0", "366", "-1", "1,5", "mười", "", "99999999999"})
    void aTokenLastsFromOneDayToAYearAndWhatWasTypedStays(String days) {
        var visitor = people.visitor(people.person("Cán bộ thử", false));
        assertThat(text(visitor.send("/profile/tokens", "name", "Kho <dữ liệu>", "days", days)))
                .contains("một số nguyên từ 1 đến 365", "value=\"Kho &lt;dữ liệu&gt;\"")
                .contains("aria-describedby=\"days-wrong days-hint\"");
    }

    @Test
    void aNameIsGivenOnceAmongTheValidTokens() {
        var visitor = people.visitor(people.person("Cán bộ thử", false));
        visitor.send("/profile/tokens", "name", "Kho dữ liệu", "days", "30");
        assertThat(text(visitor.send("/profile/tokens", "name", " kho  dữ liệu ", "days", "30")))
                .contains("Bạn đang có một mã còn hiệu lực mang tên này");
        assertThat(text(visitor.send("/profile/tokens", "name", " ", "days", "30")))
                .contains("Hãy đặt tên cho mã");
    }

    private MvcTestResult call(String token) {
        return mvc.get()
                .uri("/api/v1/provinces")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private long stored(String token) {
        return people.asSystem(() -> jdbc.sql(
                        "select count(*) from access_token t where t::text like '%' || ? || '%' or t.token_hash = convert_to(?, 'UTF8')")
                .param(token)
                .param(token)
                .query(Long.class)
                .single());
    }
}
