package vn.cotmoc.users.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.cotmoc.shared.Demo;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.AccountList;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.web.AccountListPage.Line;

/// Finds accounts, for administrators.
@Controller
class AccountListController {

    private final AccountList accounts;
    private final AccountWords words;
    private final Demo demo;

    AccountListController(AccountList accounts, AccountWords words, Demo demo) {
        this.accounts = accounts;
        this.words = words;
        this.demo = demo;
    }

    @GetMapping("/accounts")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        if (!user.mayAdministerAccounts()) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        int asked = Math.max(page, 1);
        var found = accounts.search(q, asked);
        boolean more = (long) asked * AccountList.PAGE < found.total();
        model.addAttribute(
                "page",
                new AccountListPage(
                        q,
                        words.say(
                                q.isBlank() ? "users.accounts.answer" : "users.accounts.found",
                                locale,
                                found.total(),
                                q),
                        lines(found.rows(), locale),
                        asked > 1 ? href(q, asked - 1) : null,
                        more ? href(q, asked + 1) : null,
                        demo.enabled()));
        return "users/accounts";
    }

    private List<Line> lines(List<AccountList.Row> rows, Locale locale) {
        return rows.stream()
                .map(row -> new Line(
                        "/accounts/" + row.id(),
                        row.displayName(),
                        row.username(),
                        words.lines(row.roles(), locale),
                        words.say("users.state." + row.state(), locale),
                        row.state() == AccountList.State.DISABLED))
                .toList();
    }

    private static @Nullable String href(String q, int page) {
        return UriComponentsBuilder.fromPath("/accounts")
                .queryParam("q", "{q}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(q)
                .toUriString();
    }
}
