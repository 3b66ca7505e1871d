package vn.cotmoc.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a person follows, and what he was told, twenty letters at a time.
public record AlertsPage(
        @Nullable String said,
        @Nullable String refused,
        List<Row> subscriptions,
        List<Told> letters,
        @Nullable String email,
        @Nullable String newerHref,
        @Nullable String olderHref) {

    public AlertsPage {
        subscriptions = List.copyOf(subscriptions);
        letters = List.copyOf(letters);
    }

    /// One subscription with what a single press would make of it; `name` is missing where it may not be read any more.
    public record Row(
            String id,
            String kindKey,
            String province,
            @Nullable String name,
            @Nullable String href,
            Wish wish,
            Wish otherChanges,
            Wish otherPace) {

        static Row of(Subscription subscription) {
            var wish = subscription.wish();
            var place = subscription.place();
            return new Row(
                    subscription.id().toString(),
                    "alerts.kind." + subscription.kind(),
                    subscription.province(),
                    place == null ? null : place.name(),
                    place == null ? null : place.href(),
                    wish,
                    new Wish(
                            switch (wish.changes()) {
                                case ANY -> Wish.Changes.WORSE;
                                case WORSE -> Wish.Changes.ANY;
                            },
                            wish.pace()),
                    new Wish(
                            wish.changes(),
                            switch (wish.pace()) {
                                case AT_ONCE -> Wish.Pace.WEEKLY;
                                case WEEKLY -> Wish.Pace.AT_ONCE;
                            }));
        }

        /// What its buttons are about, for those who hear them.
        public String about() {
            return Objects.requireNonNullElse(name, province);
        }
    }

    /// One letter.
    public record Told(
            String id, Instant at, String moment, Wish.Pace pace, boolean illustrative, List<AlertLine> lines) {
        public Told {
            lines = List.copyOf(lines);
        }
    }
}
