package vn.cotmoc.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

class BootstrapAdministratorTests extends Portal {

    private static final String PASSWORD = "mật khẩu một lần";

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whereNobodyCanAdministerTheSettingMakesSomebodyWhoMustChangeThePassword() {
        String name = AccountHolders.anyName();
        people.rolledBack(() -> {
            nobodyAdministers();
            start(" " + name.toUpperCase(Locale.ROOT), PASSWORD);
            assertThat(administrators()).containsExactly(name + " true");
        });
        assertThat(people.asSystem(() -> accounts.exists(name))).isFalse();
    }

    @Test
    void whereSomebodyAdministersTheSettingIsIgnored() {
        people.administrator();
        String name = AccountHolders.anyName();
        start(name, PASSWORD);
        assertThat(people.asSystem(() -> accounts.exists(name))).isFalse();
    }

    @ParameterizedTest(name = "“{0}” with “{1}”")
    @CsvSource({
        "'', mật khẩu một lần",
        "quan-tri-dau, quá ngắn",
        "quan-tri-dau, ''",
        "quan-tri-dau, quan-tri-dau-2026",
        "Quản trị, mật khẩu một lần",
    })
    void aSettingThatCannotBeUsedMakesNobodyAndStopsNothing(String name, String password) {
        people.rolledBack(() -> {
            nobodyAdministers();
            start(name, password);
            assertThat(administrators()).isEmpty();
        });
    }

    @Test
    void aTakenNameIsNotMadeAnAdministrator() {
        var person = people.person("Cán bộ thử", false);
        people.rolledBack(() -> {
            nobodyAdministers();
            start(person.username(), PASSWORD);
            assertThat(administrators()).isEmpty();
        });
    }

    private void start(String name, String password) {
        var settings = new MockEnvironment()
                .withProperty("cotmoc.bootstrap.admin", name)
                .withProperty("cotmoc.bootstrap.password", password);
        new BootstrapAdministrator(accounts, settings).run(new DefaultApplicationArguments());
    }

    private void nobodyAdministers() {
        jdbc.sql("delete from account_role where role = 'ADMIN'").update();
    }

    private List<String> administrators() {
        return jdbc.sql("""
                        select a.username || ' ' || a.must_change_password
                        from account a join account_role r on r.account_id = a.id
                        where r.role = 'ADMIN' and r.province_id is null and a.enabled
                        """).query((row, _) -> row.getString(1)).list();
    }
}
