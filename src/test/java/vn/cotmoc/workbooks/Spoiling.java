package vn.cotmoc.workbooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import vn.cotmoc.testing.RawZip;
import vn.cotmoc.workbooks.Workbooks.Format;

/// Spoils a file: in its letters, between its lines, or where its parts are packed.
final class Spoiling {

    private static final List<String> ODD = List.of(
            "",
            "1.234",
            "1,234",
            "2,5",
            "2026-13-45",
            "=1+1",
            "-",
            "\u2212",
            "\u00A0",
            "999999999999999999999999999999",
            "0",
            "-1",
            "NaN",
            "Infinity",
            "1e400",
            "\u0000",
            "\"",
            "'",
            "\n",
            "😀",
            "NOT_DUE",
            "COMPLETED",
            "hoàn thành",
            "12.1",
            "11",
            "03325",
            "2026-Q9",
            "x".repeat(5000));

    private final byte[] sound;
    private final Map<String, byte[]> parts = new TreeMap<>();
    private final boolean zip;

    Spoiling(byte[] sound, Format format) throws IOException {
        this.sound = sound;
        this.zip = format == Format.XLSX;
        if (!zip) return;
        var file = Files.write(Files.createTempFile("sound", ".xlsx"), sound);
        try (var packed = new ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(packed.entries()))
                parts.put(entry.getName(), packed.getInputStream(entry).readAllBytes());
        }
        Files.delete(file);
    }

    byte[] spoil(Random random) {
        if (!zip)
            return random.nextInt(4) == 0
                    ? bits(sound, random)
                    : spoilt(new String(sound, StandardCharsets.UTF_8), random).getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(8) == 0) return bits(sound, random);
        var names = List.copyOf(parts.keySet());
        String part = random.nextInt(4) == 0 ? names.get(random.nextInt(names.size())) : "xl/worksheets/sheet2.xml";
        var packed = new RawZip();
        parts.forEach((name, content) -> {
            if (!name.equals(part)) packed.part(name, content);
            else if (random.nextInt(20) > 0)
                packed.part(
                        name,
                        spoilt(new String(content, StandardCharsets.UTF_8), random)
                                .getBytes(StandardCharsets.UTF_8));
        });
        return packed.bytes();
    }

    private static byte[] bits(byte[] sound, Random random) {
        byte[] spoilt = sound.clone();
        for (int times = 1 + random.nextInt(4); times > 0; times--)
            spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(spoilt, random.nextInt(spoilt.length)) : spoilt;
    }

    private String spoilt(String text, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, random.nextInt(text.length()));
            case 1 -> swapped(text, random);
            case 2 -> inserted(text, random, ODD.get(random.nextInt(ODD.size())));
            default -> replaced(text, random);
        };
    }

    private static String inserted(String text, Random random, String odd) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + odd + text.substring(at);
    }

    private static String swapped(String text, Random random) {
        int one = random.nextInt(text.length());
        int other = Math.min(text.length(), one + 1 + random.nextInt(200));
        int end = Math.min(text.length(), other + 1 + random.nextInt(200));
        return text.substring(0, one) + text.substring(other, end) + text.substring(one, other) + text.substring(end);
    }

    /// The content of one cell becomes something else.
    private String replaced(String text, Random random) {
        String odd = ODD.get(random.nextInt(ODD.size()));
        var cells = java.util.regex.Pattern.compile(
                        zip ? "(?<=<v>|<t>|<t xml:space=\"preserve\">)[^<]*(?=<)" : "(?<=,)[^,\r\n\"]*(?=[,\r])")
                .matcher(text)
                .results()
                .toList();
        if (cells.isEmpty()) return inserted(text, random, odd);
        var cell = cells.get(random.nextInt(cells.size()));
        return text.substring(0, cell.start()) + (zip ? RawZip.escape(odd) : odd) + text.substring(cell.end());
    }
}
