package vn.cotmoc.assignments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.tasks.StateChip;

/// A task in the columns of Phụ lục 01, with where it stands.
///
/// @param evidence how many files the reader sees beside what was reported of it
/// @param automatic the key of the state that follows from the reports, where a person has set another one
public record TaskLine(
        String href,
        String province,
        String from,
        String number,
        String content,
        String monitoring,
        String lead,
        String coordinating,
        String funding,
        String deadline,
        List<String> reading,
        String due,
        StateChip chip,
        @Nullable String automatic,
        boolean waiting,
        String product,
        int evidence,
        boolean illustrative) {}
