package vn.cotmoc.drafts;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.cotmoc.shared.Vietnamese;

/// The stable name of a resolution. It begins with its province's name, so that none tells of another province's.
final class Slug {

    private Slug() {}

    /// Such as `dien-bien-24-nq-tu-2026`; with a number behind it where that name is taken.
    static String propose(String provinceName, NewDraft head, Predicate<String> taken) {
        String own = head.numberSymbol() == null
                ? "nghi-quyet-%d-%d".formatted(head.periodFrom(), head.periodTo())
                : head.numberSymbol() + " " + head.day().getYear();
        String proposed = plain(provinceName + " " + own);
        return Stream.concat(
                        Stream.of(proposed),
                        IntStream.iterate(2, next -> next + 1).mapToObj(next -> proposed + "-" + next))
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String text) {
        return Vietnamese.fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
