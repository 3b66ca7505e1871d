package vn.cotmoc.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;

/// AccountHolders for tests: each has an account of his own under a name that nobody else uses.
final class AccountHolders {

    static final String PASSWORD = "một câu đủ dài";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Accounts accounts;
    private final Territory territory;
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MockMvcTester mvc;

    AccountHolders(
            Accounts accounts,
            Territory territory,
            Agencies agencies,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            MockMvcTester mvc) {
        this.accounts = accounts;
        this.territory = territory;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.mvc = mvc;
    }

    record Person(AccountId id, String username) {}

    Person administrator() {
        return person("Quản trị thử", false, Grant.everywhere(Role.ADMIN));
    }

    Person person(String displayName, boolean mustChange, Grant... grants) {
        return person(new Accounts.NewAccount(anyName(), displayName, PASSWORD, false, mustChange), grants);
    }

    Person person(Accounts.NewAccount wanted, Grant... grants) {
        return new Person(Scope.asSystem(() -> accounts.create(wanted, List.of(grants))), wanted.username());
    }

    static String anyName() {
        return "thu-" + UUID.randomUUID().toString().substring(0, 12);
    }

    UnitId province(String code) {
        return Scope.asSystem(
                () -> territory.province(code, TODAY).orElseThrow().id());
    }

    AgencyId agency(UnitId province, String name) {
        return Scope.asSystem(
                () -> Objects.requireNonNull(agencies.byFoldedName(province).get(Vietnamese.fold(name)), name));
    }

    /// What the trail says about somebody or something, the oldest first.
    List<String> recorded(String subject) {
        return asSystem(() -> jdbc.sql("select kind from audit_event where subject = ? order by id")
                .param(subject)
                .query(String.class)
                .list());
    }

    <T> T asSystem(Supplier<T> work) {
        return Scope.asSystem(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    /// What is done in there never happened for anybody else.
    void rolledBack(Runnable work) {
        Scope.asSystem(() -> {
            transaction.executeWithoutResult(status -> {
                work.run();
                status.setRollbackOnly();
            });
            return true;
        });
    }

    MvcTestResult signIn(String username, String password) {
        return mvc.post()
                .uri("/sign-in")
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    Visitor visitor(Person person) {
        return visitor(person, PASSWORD);
    }

    Visitor visitor(Person person, String password) {
        var answer = signIn(person.username(), password);
        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/");
        return new Visitor(mvc, Objects.requireNonNull(answer.getResponse().getCookie("cotmoc")));
    }

    /// Somebody with an open session in a browser.
    record Visitor(MockMvcTester mvc, Cookie session) {

        MvcTestResult open(String page) {
            return mvc.get().uri(page).cookie(session).exchange();
        }

        /// Names and values of fields in turn.
        MvcTestResult send(String page, String... fields) {
            var request = mvc.post().uri(page).cookie(session).with(csrf());
            for (int i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
            return request.exchange();
        }

        boolean isSignedIn() {
            return open("/profile").getResponse().getStatus() == 200;
        }
    }
}
