package vn.cotmoc.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cotmoc.shared.Vietnamese;

class AccountListTests extends Portal {

    @Autowired
    JdbcClient jdbc;

    @Test
    void namesAreFoundWithoutMarksAndShownAsText() {
        String name = "Đặng <script>alert(1)</script> " + AccountHolders.anyName();
        people.person(name, false);
        var visitor = people.visitor(people.administrator());
        String found = text(visitor.open("/accounts?q=" + name.substring(name.indexOf("thu-")) + " <SCRIPT> dang"));
        assertThat(found)
                .contains("Đặng &lt;script&gt;alert(1)&lt;/script&gt;", "Có 1 tài khoản khớp")
                .doesNotContain("<script>alert");
        assertThat(text(visitor.open("/accounts?q=100%25_"))).contains("Không có tài khoản nào khớp với");
    }

    @Test
    void aLongListComesInPagesOfFifty() {
        String surname = "Họ" + AccountHolders.anyName();
        for (int i = 0; i < 51; i++) insert(surname + i);
        var visitor = people.visitor(people.administrator());
        String first = text(visitor.open("/accounts?q=" + surname));
        assertThat(first.split("<th scope=\"row\">", -1)).hasSize(51);
        assertThat(first).contains("Có 51 tài khoản", "page=2").doesNotContain("Trang trước");
        assertThat(text(visitor.open("/accounts?page=2&q=" + surname)))
                .contains("Trang trước")
                .doesNotContain("Trang sau");
    }

    // Without a password worth the hashing.
    private void insert(String displayName) {
        people.asSystem(() -> jdbc.sql(
                        "insert into account (username, display_name, password_hash, folded) values (?, ?, '{noop}x', ?)")
                .param(AccountHolders.anyName())
                .param(displayName)
                .param(Vietnamese.fold(displayName))
                .update());
    }
}
