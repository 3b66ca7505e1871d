package vn.cotmoc.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cotmoc.shared.Vietnamese;

/// A file's name as it is kept and handed out: NFC, without a path, without characters that hide or that no disk takes.
record FileName(String text) {

    static final int LONGEST = 150;

    private static final Pattern PATH = Pattern.compile("(?s).*[/\\\\]");
    private static final Pattern NOT_ON_EVERY_DISK = Pattern.compile("[<>:\"|?*]");
    // A leading dot hides a file, dots and blanks at the end are cut off by some systems.
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    /// Nothing where nothing of a name with an ending is left.
    static Optional<FileName> of(String sent) {
        String own = PATH.matcher(sent).replaceFirst("");
        String clean = NOT_ON_EVERY_DISK.matcher(Vietnamese.clean(own)).replaceAll("_");
        String name = EDGES.matcher(clean).replaceAll("");
        int dot = name.lastIndexOf('.');
        if (dot < 1) return Optional.empty();
        return Optional.of(new FileName(shortened(name.substring(0, dot), name.substring(dot))));
    }

    private static String shortened(String stem, String ending) {
        String kept = ending.substring(0, Math.min(ending.length(), 10));
        int most = LONGEST - kept.length();
        if (stem.length() <= most) return stem + kept;
        int end = Character.isHighSurrogate(stem.charAt(most - 1)) ? most - 1 : most;
        return stem.substring(0, end) + kept;
    }

    /// Without its dot, in lower case.
    String ending() {
        return text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
