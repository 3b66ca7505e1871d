package vn.cotmoc.assignments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// *Nhiệm vụ*: Phụ lục 01 as it lives, part by part where it is long.
public record TaskListPage(
        TaskFrame frame,
        TaskOrder order,
        List<TaskOrder> orders,
        List<TaskLine> lines,
        int first,
        int all,
        @Nullable String previousHref,
        @Nullable String nextHref) {}
