package vn.cotmoc.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.drafts.Filling;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.shared.Vietnamese;

/// What the letterhead, the title, the signature and the annexes say about a resolution as a whole.
final class ResolutionHead {

    private static final Pattern NUMBER =
            Pattern.compile("(?i)số\\s*:?\\s*(\\d{1,4}\\s*-\\s*NQ/[\\p{Lu}\\p{L}]{1,12})");
    private static final Pattern DAY = Pattern.compile(
            "(?i)ngày\\s*(\\d{1,2})(?:\\s*/\\s*|\\s*tháng\\s*)(\\d{1,2})(?:\\s*/\\s*|\\s*năm\\s*)(20\\d\\d)");
    private static final Pattern PERIOD = Pattern.compile("(20\\d\\d)\\s*-\\s*(20\\d\\d)");
    private static final Pattern HORIZON = Pattern.compile("(?:dinh huong|tam nhin)(?: den)?(?: nam)? (20\\d\\d)");
    private static final Pattern ISSUED_BY = Pattern.compile("của (Ban [^)]+|Tỉnh ủy[^)]*|Hội đồng [^)]+)\\)?");

    private final List<Filling.Row> rows = new ArrayList<>();

    private ResolutionHead() {}

    static List<Filling.Row> rows(ResolutionBody body, List<FoundAnnex> annexes) {
        var head = new ResolutionHead();
        // The body may leave number and date to the line below the title of an annex.
        var lines = Stream.concat(
                        body.letterhead().stream(), annexes.stream().flatMap(annex -> annex.titles().stream()))
                .toList();
        head.first(lines, NUMBER, "number_symbol", found -> found.group(1).replaceAll("\\s", ""));
        head.first(lines, DAY, "issued_on", ResolutionHead::day);
        head.title(body);
        head.first(lines, ISSUED_BY, "issuing_body", found -> found.group(1).strip());
        head.signature(body);
        head.reviews(annexes);
        return head.rows;
    }

    private void first(
            List<FoundLine> lines,
            Pattern pattern,
            String key,
            java.util.function.Function<MatchResult, @Nullable String> reading) {
        for (FoundLine line : lines) {
            var found = pattern.matcher(line.text());
            String value = found.find() ? reading.apply(found) : null;
            if (value == null) continue;
            add(key, value, line);
            return;
        }
    }

    private static @Nullable String day(MatchResult found) {
        try {
            return LocalDate.of(
                            Integer.parseInt(found.group(3)),
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(1)))
                    .toString();
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private void title(ResolutionBody body) {
        String subject = body.subject();
        Optional<FoundLine> line = body.title().stream()
                .filter(part -> !ResolutionBody.isIssuer(part))
                .findFirst();
        if (subject == null || line.isEmpty()) return;
        add("title", subject, line.get());
        var period = PERIOD.matcher(subject);
        if (period.find() && period.group(1).compareTo(period.group(2)) <= 0) {
            add("period_from", period.group(1), line.get());
            add("period_to", period.group(2), line.get());
        }
        var horizon = HORIZON.matcher(Vietnamese.fold(subject));
        if (horizon.find()) add("horizon", horizon.group(1), line.get());
    }

    private void signature(ResolutionBody body) {
        var lines = body.signature();
        if (lines.size() < 2) return;
        FoundLine signer = lines.getLast();
        add("signer", signer.text(), signer);
        String position = String.join(
                ", ",
                lines.subList(0, lines.size() - 1).stream().map(FoundLine::text).toList());
        add("signer_position", position, lines.getFirst());
    }

    private void reviews(List<FoundAnnex> annexes) {
        for (FoundAnnex annex : annexes)
            for (var column : annex.head().columns(ColumnRole.TARGET)) {
                String title = Vietnamese.fold(column.title());
                String key = title.contains("giua nhiem ky")
                        ? "review_midterm"
                        : title.contains("cuoi nhiem ky") ? "review_end" : "";
                if (key.isEmpty() || column.year() == null) continue;
                rows.add(new FoundRow(Sheet.RESOLUTION)
                        .say("key", key)
                        .say("value", column.year())
                        .row());
            }
    }

    private void add(String key, String value, FoundLine line) {
        rows.add(line.into(new FoundRow(Sheet.RESOLUTION).say("key", key), "value", value)
                .row());
    }
}
