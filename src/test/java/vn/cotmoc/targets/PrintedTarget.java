package vn.cotmoc.targets;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of the table of printed targets: where it stands, how it is printed, what it means.
record PrintedTarget(
        String document,
        String section,
        String clause,
        Set<Integer> years,
        String printed,
        @Nullable Direction direction,
        String meaning,
        String unit,
        String kind) {

    private static final Path DIEN_BIEN = Path.of("db/resolutions/dien-bien-24-nq-tu-2026/targets.csv");

    /// The targets of Lai Châu, Bắc Kạn, Lạng Sơn and Quảng Ngãi.
    static List<PrintedTarget> ofTheOtherFour() {
        return Tables.test("printed-targets.csv").stream()
                .map(row -> new PrintedTarget(
                        row.get("document"),
                        row.get("section"),
                        row.get("clause"),
                        Arrays.stream(row.get("years").split(" "))
                                .filter(year -> !year.isEmpty())
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet()),
                        row.get("printed"),
                        row.get("direction").isEmpty() ? null : Direction.valueOf(row.get("direction")),
                        meaning(row.get("comparison"), row.get("low"), row.get("high"), row.get("stage")),
                        row.get("unit"),
                        row.get("kind")))
                .toList();
    }

    /// The targets of the clauses of Điện Biên's body, as the portal itself holds them.
    static List<PrintedTarget> ofTheBodyOfDienBien() {
        return Tables.of(DIEN_BIEN).stream()
                .filter(row -> row.get("clause").startsWith("2.2."))
                .map(row -> {
                    boolean isStage = row.get("comparator").equals("STAGE");
                    var reading = TargetReader.read(row.get("printed"), Direction.UP);
                    return new PrintedTarget(
                            "dien-bien",
                            "AIMS",
                            row.get("clause"),
                            Set.of(Integer.valueOf(row.get("milestone"))),
                            row.get("printed"),
                            Direction.UP,
                            isStage
                                    ? Notation.of(reading)
                                    : meaning(row.get("comparator"), row.get("low"), row.get("high"), ""),
                            "",
                            "");
                })
                .toList();
    }

    // An exact figure and an "about" have the same figure at both ends: it is said once.
    private static String meaning(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
