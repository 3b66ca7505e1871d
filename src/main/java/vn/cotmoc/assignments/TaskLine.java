package vn.cotmoc.assignments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.tasks.StateChip;

/// A task in the columns of Phụ lục 01, with where it stands.
///
/// @param evidence how many files the reader sees beside what was reported of it
/// @param moved how its last days were moved, one sentence for each time
/// @param due the day that is next and how far it is; empty where nothing is to come
/// @param next the same day by itself
/// @param times that its present time is done and others are to come; empty where that is not so
/// @param done when its present time was done
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
        List<String> moved,
        String due,
        @Nullable LocalDate next,
        String times,
        String done,
        StateChip chip,
        @Nullable String automatic,
        boolean waiting,
        String product,
        int evidence,
        boolean illustrative) {}
