package vn.cotmoc.alerts.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.alerts.AlertLine;
import vn.cotmoc.alerts.AlertPages;
import vn.cotmoc.alerts.AlertsPage.Told;
import vn.cotmoc.alerts.Following;
import vn.cotmoc.alerts.Named;
import vn.cotmoc.alerts.Subscription;
import vn.cotmoc.alerts.SubscriptionId;
import vn.cotmoc.alerts.Subscriptions;
import vn.cotmoc.alerts.Wish;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// What the caller follows, and which changed verdicts he was told.
@RestController
@RequestMapping("/api/v1/alerts")
class AlertApi {

    private final Subscriptions subscriptions;
    private final AlertPages pages;

    AlertApi(Subscriptions subscriptions, AlertPages pages) {
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    /// `resolution` alone, or with `indicator`; or `agency`; or `province` by its code. Without a wish: every change,
    /// weekly.
    record Body(
            @Nullable String province,
            @Nullable String resolution,
            @Nullable String agency,
            @Nullable String indicator,
            Wish.@Nullable Changes changes,
            Wish.@Nullable Pace pace) {

        Wish wish() {
            return new Wish(
                    Objects.requireNonNullElse(changes, Wish.USUAL.changes()),
                    Objects.requireNonNullElse(pace, Wish.USUAL.pace()));
        }
    }

    /// `name` and `href` are missing where the place may not be read any more.
    record Item(
            String id,
            Subscription.Kind kind,
            String province,
            @Nullable String name,
            @Nullable String href,
            Wish.Changes changes,
            Wish.Pace pace,
            Instant since) {}

    record Changed(
            String resolution,
            String indicator,
            String name,
            String href,
            @Nullable String before,
            String after,
            String turn,
            String why,
            List<String> steps,
            boolean illustrative) {}

    record Letter(String id, Instant toldAt, Wish.Pace pace, boolean illustrative, List<Changed> changes) {}

    @GetMapping
    List<Letter> told(@AuthenticationPrincipal CurrentUser user, Locale locale) {
        return pages.told(user, locale).stream().map(AlertApi::letter).toList();
    }

    @GetMapping("/subscriptions")
    List<Item> list(@AuthenticationPrincipal CurrentUser user) {
        return subscriptions.of(user).stream().map(AlertApi::item).toList();
    }

    @PostMapping("/subscriptions")
    ResponseEntity<Item> follow(@RequestBody Body body, @AuthenticationPrincipal CurrentUser user) {
        var named = new Named(body.province(), body.resolution(), body.agency(), body.indicator());
        return switch (subscriptions.follow(named, body.wish(), user)) {
            case Following.Kept(var id, var already) ->
                ResponseEntity.status(already ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(item(id, user));
            case Following.TooMany(var most) ->
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "invalid-request",
                        List.of(),
                        List.of(Problem.Fault.of("subscriptions", "alerts.fault.tooMany", most)));
        };
    }

    @PutMapping("/subscriptions/{id}")
    Item change(@PathVariable SubscriptionId id, @RequestBody Body body, @AuthenticationPrincipal CurrentUser user) {
        subscriptions.change(id, body.wish(), user);
        return item(id, user);
    }

    @DeleteMapping("/subscriptions/{id}")
    ResponseEntity<Void> end(@PathVariable SubscriptionId id, @AuthenticationPrincipal CurrentUser user) {
        subscriptions.end(id, user);
        return ResponseEntity.noContent().build();
    }

    private Item item(SubscriptionId id, CurrentUser user) {
        return subscriptions.of(user).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(AlertApi::item)
                .orElseThrow(Problem::notFound);
    }

    private static Item item(Subscription one) {
        var place = one.place();
        return new Item(
                one.id().toString(),
                one.kind(),
                one.province(),
                place == null ? null : place.name(),
                place == null ? null : place.href(),
                one.wish().changes(),
                one.wish().pace(),
                one.since());
    }

    private static Letter letter(Told told) {
        return new Letter(
                told.id(),
                told.at(),
                told.pace(),
                told.illustrative(),
                told.lines().stream().map(AlertApi::changed).toList());
    }

    private static Changed changed(AlertLine line) {
        return new Changed(
                line.resolution(),
                line.code(),
                line.label(),
                line.href(),
                word(line.before()),
                line.after().word(),
                line.turn(),
                line.why(),
                line.steps(),
                line.illustrative());
    }

    private static @Nullable String word(@Nullable VerdictChip chip) {
        return chip == null ? null : chip.word();
    }
}
