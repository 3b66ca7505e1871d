package vn.cotmoc.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One find: what it is, whose it is, where it stands, and the words that were looked for marked in it.
public record Hit(
        Kind kind,
        String code,
        String name,
        List<Passage> markedName,
        List<Passage> snippet,
        String provinceCode,
        String provinceName,
        @Nullable String slug,
        @Nullable String resolution,
        String address,
        @Nullable LocalDate endedOn,
        List<String> successors) {}
