package vn.cotmoc.inspections;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.inspections.AccessHolder.Right;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;

/// Says rights and what is to be noticed about them.
@Component
public class AccessWords {

    /// Moments as the desk prints them, in Hà Nội's time.
    private final Saying saying;

    AccessWords(Saying saying) {
        this.saying = saying;
    }

    /// `Người duyệt, Sở Y tế, thay Lãnh đạo Sở đến 30/11/2026`.
    public String right(Right right, Locale locale) {
        String where = right.everywhere()
                ? saying.say("inspections.access.everywhere", locale)
                : Objects.requireNonNullElseGet(right.place(), () -> saying.say("inspections.access.province", locale));
        String held = saying.say("users.role." + right.role(), locale) + ", " + where;
        return right.lentBy() == null || right.until() == null
                ? held
                : saying.say("inspections.access.lent", locale, held, right.lentBy(), Vietnamese.date(right.until()));
    }

    /// What somebody with that role can do, in words.
    public String can(Right right, Locale locale) {
        return saying.say("inspections.access.can." + right.role(), locale);
    }

    public String notices(AccessHolder holder, Instant now, Locale locale) {
        return holder.notices(now).stream()
                .map(notice -> saying.say("inspections.access.notice." + notice, locale))
                .collect(Collectors.joining("; "));
    }

    /// Which rights exclude each other, pair by pair.
    public List<String> exclusions(AccessHolder holder, Locale locale) {
        return Exclusions.among(holder.rights()).stream()
                .map(pair -> right(pair.one(), locale) + " × " + right(pair.other(), locale))
                .toList();
    }

    public String moment(@Nullable Instant moment, Locale locale) {
        return moment == null ? saying.say("inspections.access.never", locale) : Vietnamese.moment(moment);
    }
}
