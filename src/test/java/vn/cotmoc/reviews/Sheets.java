package vn.cotmoc.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;

/// Snapshots made by hand, as large as a test wants them.
final class Sheets {

    private static final Instant THEN = Instant.parse("2028-12-20T03:00:00Z");

    private Sheets() {}

    static FrozenRow.Figure figure(String said, int revision, @Nullable String reason) {
        BigDecimal number =
                said.matches("[\\d.,]+") ? new BigDecimal(said.replace(".", "").replace(',', '.')) : null;
        return new FrozenRow.Figure(said, number, "OFFICIAL", revision, reason, "Sở Y tế", THEN);
    }

    static FrozenRow row(String code, String label, Map<Integer, FrozenRow.Figure> figures, String verdict) {
        return row(code, label, figures, verdict, "≥ 50");
    }

    static FrozenRow row(
            String code, String label, Map<Integer, FrozenRow.Figure> figures, String verdict, String target) {
        return new FrozenRow(
                code,
                null,
                false,
                false,
                label,
                "%",
                1,
                "34 (2025)",
                Map.of(2028, target),
                figures,
                verdict,
                verdict,
                "HIGH",
                "Vì vậy.",
                Map.of(2028, new BigDecimal("50")),
                "Tỉnh ủy",
                "Sở Y tế",
                List.of());
    }

    static FrozenResolution resolution(String slug, List<FrozenRow> rows, List<FrozenTask> tasks) {
        return resolution(slug, List.of(), rows, tasks);
    }

    static FrozenResolution resolution(
            String slug, List<FrozenResolution.Column> columns, List<FrozenRow> rows, List<FrozenTask> tasks) {
        return new FrozenResolution(
                slug,
                "24-NQ/TU",
                "Nghị quyết số 24-NQ/TU",
                "về phát triển",
                LocalDate.of(2026, 4, 3),
                "Tỉnh ủy",
                2026,
                2030,
                rows.size(),
                Map.of("ACHIEVED", rows.size()),
                "",
                "BIỂU",
                null,
                "Đánh giá đến năm 2028",
                columns,
                rows,
                tasks);
    }

    static Snapshot snapshot(int year, List<FrozenResolution> resolutions, List<FrozenCommunes> communes) {
        return new Snapshot(
                Snapshot.FORMAT,
                new Snapshot.Head(
                        "11-2028-01",
                        ReviewKind.MIDTERM,
                        "Sơ kết giữa kỳ đến năm 2028",
                        year,
                        LocalDate.of(2028, 12, 20),
                        "11",
                        "Tỉnh Điện Biên",
                        "Biên tập",
                        THEN,
                        true,
                        "1.0",
                        "",
                        new Snapshot.Issuer("PARTY", "", "", "", "", "", "", "", List.of()),
                        "http://localhost:8080",
                        null),
                resolutions,
                List.of(),
                communes,
                words());
    }

    /// The same review under another head and number, with a word on what is difficult.
    static Snapshot issued(Snapshot of, Snapshot.Issuer issuer, String number) {
        var head = of.head();
        return new Snapshot(
                of.format(),
                new Snapshot.Head(
                        number,
                        head.kind(),
                        head.title(),
                        head.year(),
                        head.knownOn(),
                        head.provinceCode(),
                        head.province(),
                        head.frozenBy(),
                        head.frozenAt(),
                        head.illustrative(),
                        head.methodVersion(),
                        head.confirmed(),
                        issuer,
                        head.address(),
                        head.checkpoint()),
                of.resolutions(),
                List.of(new Snapshot.Said(Place.Section.DIFFICULTIES.name(), 1, "Địa bàn rộng, chia cắt.", "Biên tập")),
                of.communes(),
                of.words());
    }

    private static Map<String, String> words() {
        var words = new TreeMap<String, String>();
        for (String word :
                List.of("kind", "results", "tasks", "table", "taskTable", "whyTable", "communeTable", "annexOf"))
            words.put(word, word.toUpperCase(java.util.Locale.ROOT));
        for (String word : List.of(
                "code",
                "indicator",
                "verdict",
                "why",
                "commune",
                "ordinal",
                "content",
                "lead",
                "coordinating",
                "monitoring",
                "deadline",
                "state",
                "product",
                "next",
                "legend",
                "introduction")) words.put(word, word);
        words.put("DIFFICULTIES", "DIFFICULTIES");
        words.put("kind", "BÁO CÁO");
        words.put("annexOf", "Phụ lục");
        return words;
    }

    /// So many communes under so many indicators in five years, with a table of all their rows.
    static Snapshot large(int communes, int indicators) {
        var columns = List.of(
                new FrozenResolution.Column("code", "STT", null, "ORDINAL", 5),
                new FrozenResolution.Column("name", "Chỉ tiêu", null, "NAME", 34),
                new FrozenResolution.Column("result2028", "Năm 2028", "Kết quả", "RESULT", 9));
        var rows = IntStream.rangeClosed(1, indicators).mapToObj(Sheets::wide).toList();
        var tables = new ArrayList<FrozenCommunes>();
        for (int indicator = 1; indicator <= indicators; indicator++) tables.add(communes(communes, indicator));
        return snapshot(2030, List.of(resolution("dien-bien", columns, rows, List.of())), tables);
    }

    private static FrozenRow wide(int number) {
        var plain = row(
                String.valueOf(number),
                "Tỷ lệ xã đạt chuẩn nông thôn mới " + number,
                Map.of(2028, figure("45,5", 1, null)),
                "ACHIEVED");
        return new FrozenRow(
                plain.code(),
                null,
                false,
                true,
                plain.label(),
                "%",
                1,
                null,
                plain.targets(),
                plain.figures(),
                "ACHIEVED",
                "Đạt",
                "HIGH",
                "Năm 2028 đạt.",
                Map.of(),
                null,
                null,
                List.of(
                        new FrozenRow.Cell("TEXT", plain.code(), null, null),
                        new FrozenRow.Cell("TEXT", plain.label(), null, null),
                        new FrozenRow.Cell("NUMBER", "45,5", new BigDecimal("45.5"), 1)));
    }

    private static FrozenCommunes communes(int communes, int indicator) {
        var lines = IntStream.rangeClosed(1, communes)
                .mapToObj(commune -> {
                    var values = new TreeMap<Integer, FrozenCommunes.Value>();
                    for (int year = 2026; year <= 2030; year++) {
                        var number = new BigDecimal(commune * 7 + indicator * 3 + year % 10).movePointLeft(1);
                        values.put(year, new FrozenCommunes.Value(Vietnamese.number(number, 1), number, 1, null));
                    }
                    return new FrozenCommunes.Line("%05d".formatted(3000 + commune), "Xã số " + commune, values);
                })
                .toList();
        return new FrozenCommunes(
                "dien-bien",
                String.valueOf(indicator),
                "Tỷ lệ xã đạt chuẩn nông thôn mới " + indicator,
                "%",
                List.of(2026, 2027, 2028, 2029, 2030),
                lines);
    }
}
