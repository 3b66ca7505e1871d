package vn.cotmoc.targets;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.cotmoc.targets.Target.Maintain;
import vn.cotmoc.targets.Target.NoInterimTest;
import vn.cotmoc.targets.Target.ReachStage;
import vn.cotmoc.targets.Target.Unquantified;

/// Targets that are words and no numbers: `Hoàn thành`, `cơ bản không còn`, `Đạt tỷ lệ bao phủ`.
final class Wordings {

    static final String MAINTAIN = "Duy trì";
    static final String NO_INTERIM_TEST = "Không đặt mốc";

    private record Rung(String words, Stage stage) {}

    private static final List<Rung> RUNGS = Stream.of(
                    rungs(
                            Stage.COMPLETED,
                            "hoan thanh",
                            "khong con",
                            "khong de",
                            "xoa",
                            "cham dut",
                            "giu vung",
                            "duoc giu vung",
                            "bao dam",
                            "dam bao",
                            "duoc bao dam",
                            "duoc dam bao",
                            // Works without an end that is named: they are judged as done or not, by evidence.
                            "uu tien",
                            "bao ton va phat huy",
                            "quy hoach",
                            "nang cao chat luong",
                            "cai thien",
                            "thu hep khoang cach",
                            "tang cuong",
                            "xay dung",
                            "ngan chan",
                            "tao dieu kien",
                            "bao ve vung chac",
                            "duoc thu gom",
                            "deu co"),
                    rungs(
                            Stage.MOSTLY_DONE,
                            "co ban hoan thanh",
                            "hoan thanh co ban",
                            "hoan thanh can ban",
                            "hoan thanh phan lon",
                            "co ban khong con",
                            "can ban khong con",
                            "co ban xoa",
                            "giai quyet co ban",
                            "giai quyet can ban",
                            "co ban giai quyet"),
                    rungs(Stage.UNDER_WAY, "dang thuc hien", "dang trien khai"),
                    rungs(Stage.PLANNED, "da co ke hoach"),
                    rungs(Stage.NOT_STARTED, "chua trien khai", "chua thuc hien"))
            .flatMap(rungs -> rungs)
            .sorted(Comparator.comparingInt((Rung rung) -> rung.words().length())
                    .reversed())
            .toList();

    private static final List<String> SYMBOLIC = List.of(
            "dat ty le bao phu",
            "dat ti le bao phu",
            "ty le bao phu",
            "ti le bao phu",
            "dat do bao phu",
            "dat muc tieu bao phu",
            // The body of 24-NQ/TU prints the word twice, clause 2.2.1(4).
            "dat muc tieu tieu bao phu",
            "dat bao phu",
            "bao phu");

    private static final List<String> KEPT = List.of("duy tri", "duy tri ket qua", "giu nguyen");
    private static final List<String> UNTESTED = List.of("khong dat moc", "chua dat moc");

    // What is completed may be named; a figure in it would be a target of its own.
    private static final Pattern WORDS_ONLY = Pattern.compile("[\\p{L} ,;.()/\"“”-]*");

    private Wordings() {}

    /// The target in words that the whole rest of the text is, if it is one.
    static Optional<Target> at(Cursor cursor) {
        cursor.skipBlanks();
        if (!WORDS_ONLY.matcher(cursor.rest()).matches()) return Optional.empty();
        int start = cursor.at();
        if (isAll(cursor, KEPT)) return Optional.of(new Maintain());
        if (isAll(cursor, UNTESTED)) return Optional.of(new NoInterimTest());
        if (cursor.takeAny(SYMBOLIC)) return Optional.of(new Unquantified(cursor.text()));
        cursor.moveTo(start);
        return rungAt(cursor).map(stage -> new ReachStage(stage, cursor.text()));
    }

    /// The rung of the ladder that a wording names.
    static Optional<Stage> stageOf(String wording) {
        return switch (TargetReader.read(wording, null)) {
            case TargetReading.Understood(ReachStage(var stage, var _), var _, var _) -> Optional.of(stage);
            case TargetReading.Understood _, TargetReading.Refused _ -> Optional.empty();
        };
    }

    private static Optional<Stage> rungAt(Cursor cursor) {
        return RUNGS.stream()
                .filter(rung -> cursor.take(rung.words()))
                .map(Rung::stage)
                .findFirst();
    }

    private static boolean isAll(Cursor cursor, List<String> wordings) {
        int start = cursor.at();
        for (var wording : wordings) {
            if (cursor.take(wording) && cursor.atEnd()) return true;
            cursor.moveTo(start);
        }
        return false;
    }

    private static Stream<Rung> rungs(Stage stage, String... wordings) {
        return Stream.of(wordings).map(words -> new Rung(words, stage));
    }
}
