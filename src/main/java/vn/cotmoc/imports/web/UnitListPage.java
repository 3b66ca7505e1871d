package vn.cotmoc.imports.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The preview of an official list: the sentence that answers, what changes by kind, and what is wrong where.
record UnitListPage(
        UUID id,
        String answer,
        String about,
        List<Group> groups,
        List<Fault> faults,
        int moreFaults,
        boolean confirmable,
        boolean unchanged,
        @Nullable String refusal,
        String fingerprint) {

    /// Changes of one kind; only the first of very many are written out.
    record Group(String key, int count, List<Line> lines, int more) {}

    record Line(String code, String before, String after, String province) {}

    record Fault(String place, String column, String words) {}
}
