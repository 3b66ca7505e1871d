package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cotmoc.imports.UnitListFault.Reason;
import vn.cotmoc.shared.LegacyEncodings;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit.Level;
import vn.cotmoc.territory.UnitListComparison.Listed;

/// Checks the lines of a list one by one; a line with a fault names its column and what was found there.
final class CheckingUnitLists {

    private static final int LONGEST = 100;
    private static final Pattern PROVINCE = Pattern.compile("\\d{2}");
    private static final Pattern COMMUNE = Pattern.compile("\\d{5}");
    private static final Set<String> KINDS_OF_PROVINCES = Set.of("tỉnh", "thành phố");
    private static final Set<String> KINDS_OF_COMMUNES = Set.of("xã", "phường", "đặc khu");
    private static final String CENTRALLY_RUN = " trực thuộc trung ương";

    private final Level level;
    private final List<Listed> units = new ArrayList<>();
    private final List<UnitListFault> faults = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    CheckingUnitLists(Level level) {
        this.level = level;
    }

    List<Listed> units() {
        return List.copyOf(units);
    }

    List<UnitListFault> faults() {
        return List.copyOf(faults);
    }

    boolean isEmpty() {
        return units.isEmpty() && faults.isEmpty();
    }

    /// The cells are clean already: NFC, plain spaces and dashes.
    void check(long line, Map<String, String> cells) {
        int before = faults.size();
        String codeColumn = level == Level.COMMUNE ? "commune_code" : "code";
        String code = code(line, codeColumn, cells, level == Level.COMMUNE ? COMMUNE : PROVINCE);
        String province = level == Level.COMMUNE ? code(line, "province_code", cells, PROVINCE) : null;
        String name = words(line, "name", cells);
        String kind = kind(line, cells);
        String fullName = words(line, "full_name", cells);
        if (!code.isEmpty() && !codes.add(code)) fault(line, codeColumn, Reason.TWICE, code);
        if (faults.size() > before) return;
        if (!Vietnamese.fold(fullName).equals(Vietnamese.fold(kind + " " + name)))
            fault(line, "full_name", Reason.FULL_NAME_DIFFERS, fullName);
        else units.add(new Listed(line, code, name, kind, fullName, province));
    }

    private String code(long line, String column, Map<String, String> cells, Pattern shape) {
        String code = words(line, column, cells);
        if (!code.isEmpty() && !shape.matcher(code).matches()) fault(line, column, Reason.CODE_SHAPE, code);
        return code;
    }

    private String kind(long line, Map<String, String> cells) {
        String kind = words(line, "type", cells).toLowerCase(Locale.ROOT);
        if (level == Level.PROVINCE && kind.endsWith(CENTRALLY_RUN))
            kind = kind.substring(0, kind.length() - CENTRALLY_RUN.length());
        boolean known = (level == Level.COMMUNE ? KINDS_OF_COMMUNES : KINDS_OF_PROVINCES).contains(kind);
        if (!kind.isEmpty() && !known && LegacyEncodings.detect(kind).isEmpty())
            fault(line, "type", Reason.KIND_UNKNOWN, kind);
        return kind;
    }

    private String words(long line, String column, Map<String, String> cells) {
        String words = cells.getOrDefault(column, "");
        if (words.isEmpty()) fault(line, column, Reason.EMPTY, "");
        else if (words.length() > LONGEST) fault(line, column, Reason.TOO_LONG, words.substring(0, LONGEST));
        else if (LegacyEncodings.detect(words).isPresent()) fault(line, column, Reason.LEGACY_FONT, words);
        return words;
    }

    private void fault(long line, String column, Reason reason, String found) {
        faults.add(new UnitListFault(line, column, reason, found));
    }
}
