package vn.cotmoc.documents;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts the lists that Word numbers by itself: the numbers that a reader sees stand nowhere in the text.
final class WordNumbers {

    private static final int LEVELS = 9;
    private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

    private record Level(String format, String text, int start) {}

    private final Map<String, Level[]> kinds = new HashMap<>();
    private final Map<String, String> kindOf = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    static WordNumbers of(PackageParts parts) throws RefusedFile {
        var numbers = new WordNumbers();
        Optional<byte[]> part = parts.find("word/numbering.xml");
        if (part.isEmpty()) return numbers;
        var xml = new Xml("word/numbering.xml", part.get());
        xml.eachChild(name -> {
            if (name.equals("abstractNum")) numbers.kind(xml);
            if (name.equals("num")) numbers.list(xml);
        });
        return numbers;
    }

    private void kind(Xml xml) throws RefusedFile {
        String id = String.valueOf(xml.attribute("abstractNumId"));
        var levels = new Level[LEVELS];
        Arrays.fill(levels, new Level("none", "", 1));
        xml.eachChild(name -> {
            if (!name.equals("lvl")) return;
            int at = Math.min(xml.number("ilvl", 0), LEVELS - 1);
            levels[at] = level(xml);
        });
        kinds.put(id, levels);
    }

    private static Level level(Xml xml) throws RefusedFile {
        var said = new String[] {"decimal", ""};
        int[] start = {1};
        xml.eachChild(name -> {
            switch (name) {
                case "numFmt" -> said[0] = String.valueOf(xml.attribute("val"));
                case "lvlText" ->
                    said[1] = Optional.ofNullable(xml.attribute("val")).orElse("");
                case "start" -> start[0] = xml.number("val", 1);
                default -> {}
            }
        });
        return new Level(said[0], said[1], start[0]);
    }

    private void list(Xml xml) throws RefusedFile {
        String id = String.valueOf(xml.attribute("numId"));
        xml.eachChild(name -> {
            if (name.equals("abstractNumId")) kindOf.put(id, String.valueOf(xml.attribute("val")));
        });
    }

    /// The number of the next paragraph of a list, such as `2.1.` or `-`; empty where the list shows none.
    String next(@Nullable String list, int level) {
        String kind = list == null ? null : kindOf.get(list);
        Level[] levels = kind == null ? null : kinds.get(kind);
        if (levels == null || level < 0 || level >= LEVELS) return "";
        int[] count = counts.computeIfAbsent(kind, _ -> new int[LEVELS]);
        for (int above = 0; above < level; above++) if (count[above] == 0) count[above] = levels[above].start();
        count[level] = count[level] == 0 ? levels[level].start() : count[level] + 1;
        Arrays.fill(count, level + 1, LEVELS, 0);
        if (levels[level].format().equals("bullet")) return "-";
        if (levels[level].format().equals("none")) return "";
        String text = levels[level].text();
        for (int at = 0; at <= level; at++)
            text = text.replace("%" + (at + 1), written(levels[at].format(), count[at]));
        return text.strip();
    }

    private static String written(String format, int number) {
        return switch (format) {
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letter(number);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }

    private static String letter(int number) {
        return String.valueOf((char) ('a' + Math.max(0, number - 1) % 26));
    }

    private static String roman(int number) {
        return number < 1 || number > 99 ? String.valueOf(number) : TENS[number / 10] + ONES[number % 10];
    }
}
