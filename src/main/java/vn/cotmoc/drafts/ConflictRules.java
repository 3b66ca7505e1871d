package vn.cotmoc.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Where the body of the document and its annex do not promise the same.
final class ConflictRules {

    private ConflictRules() {}

    static Stream<Finding> of(LintedResolution resolution) {
        var findings = new ArrayList<Finding>();
        for (SheetRow conflict : resolution.sheets().of(Sheet.CONFLICTS))
            findings.add(Finding.at(
                    conflict,
                    "statement_vi",
                    Rule.RECORDED_CONFLICT,
                    conflict.cells().getOrDefault("body_code", ""),
                    conflict.cells().getOrDefault("annex_code", "")));
        resolution
                .all()
                .forEach(body -> resolution
                        .find(body.counterpart())
                        .ifPresent(annex -> compare(resolution, body, annex, findings)));
        return findings.stream();
    }

    private static void compare(LintedResolution resolution, Promise body, Promise annex, List<Finding> findings) {
        for (Promise.Aim aim : body.aims())
            annex.aim(aim.year()).ifPresent(other -> {
                if (aim.governing() && other.governing())
                    findings.add(Finding.at(
                            aim.row(), "governing", Rule.BOTH_GOVERN, annex.code(), String.valueOf(aim.year())));
                if (!aim.target().equals(other.target()) && !isRecorded(resolution, body, annex, aim.year()))
                    findings.add(Finding.at(
                            aim.row(),
                            "printed",
                            Rule.BODY_AGAINST_ANNEX,
                            aim.row().cells().getOrDefault("printed", ""),
                            annex.code(),
                            other.row().cells().getOrDefault("printed", ""),
                            String.valueOf(aim.year())));
            });
    }

    private static boolean isRecorded(LintedResolution resolution, Promise body, Promise annex, int year) {
        return resolution.sheets().of(Sheet.CONFLICTS).stream()
                .anyMatch(row -> body.code().equals(row.text("body_code"))
                        && annex.code().equals(row.text("annex_code"))
                        && Objects.requireNonNullElse(row.text("milestone"), String.valueOf(year))
                                .equals(String.valueOf(year)));
    }
}
