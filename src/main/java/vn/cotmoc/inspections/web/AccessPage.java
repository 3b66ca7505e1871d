package vn.cotmoc.inspections.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.cotmoc.inspections.AccessHolder;
import vn.cotmoc.inspections.AccessHolder.Notice;
import vn.cotmoc.inspections.AccessReviews.Listing;
import vn.cotmoc.inspections.AccessWords;
import vn.cotmoc.shared.Vietnamese;

/// Who can do what in a province, what is to be noticed, and the reviews that were signed.
record AccessPage(
        String code,
        String province,
        String at,
        int accounts,
        long noticed,
        String q,
        String notice,
        List<Count> counts,
        List<Line> lines,
        List<SignedLine> signed) {

    /// How many accounts a reviewer should look at for one reason.
    record Count(String name, String key, long accounts) {}

    record RightLine(String held, String can) {}

    record Line(
            String name,
            String username,
            List<RightLine> rights,
            List<String> exclusions,
            String lastSignIn,
            int tokens,
            List<String> noticeKeys) {}

    record SignedLine(String href, int accounts, int noticed, String sha256, String words, String author, String at) {}

    static AccessPage of(Listing listing, String q, String notice, AccessWords words, Locale locale) {
        String wanted = Vietnamese.fold(Vietnamese.clean(q));
        return new AccessPage(
                listing.province().code(),
                listing.province().fullName(),
                Vietnamese.moment(listing.at()),
                listing.holders().size(),
                listing.noticed(),
                q,
                notice,
                Arrays.stream(Notice.values())
                        .map(one -> new Count(one.name(), key(one), count(listing, one)))
                        .filter(one -> one.accounts() > 0)
                        .toList(),
                listing.holders().stream()
                        .filter(holder -> notice.isEmpty()
                                || holder.notices(listing.at()).stream()
                                        .anyMatch(one -> one.name().equals(notice)))
                        .filter(holder -> Vietnamese.fold(
                                        holder.displayName() + " " + holder.username() + " " + places(holder))
                                .contains(wanted))
                        .map(holder -> line(holder, listing, words, locale))
                        .toList(),
                listing.signed().stream()
                        .map(one -> new SignedLine(
                                "/inspections/access/%s.csv".formatted(one.id()),
                                one.accounts(),
                                one.noticed(),
                                one.sha256(),
                                one.words(),
                                one.authorName(),
                                Vietnamese.moment(one.at())))
                        .toList());
    }

    private static long count(Listing listing, Notice notice) {
        return listing.holders().stream()
                .filter(holder -> holder.notices(listing.at()).contains(notice))
                .count();
    }

    private static String places(AccessHolder holder) {
        return String.join(
                " ",
                holder.rights().stream()
                        .map(AccessHolder.Right::place)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Line line(AccessHolder holder, Listing listing, AccessWords words, Locale locale) {
        return new Line(
                holder.displayName(),
                holder.username(),
                holder.rights().stream()
                        .map(right -> new RightLine(words.right(right, locale), words.can(right, locale)))
                        .toList(),
                words.exclusions(holder, locale),
                words.moment(holder.lastSignIn(), locale),
                holder.tokens(),
                holder.notices(listing.at()).stream().map(AccessPage::key).toList());
    }

    private static String key(Notice notice) {
        return "inspections.access.notice." + notice;
    }
}
