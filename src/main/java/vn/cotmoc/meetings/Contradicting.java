package vn.cotmoc.meetings;

import java.util.List;
import java.util.Locale;
import vn.cotmoc.dashboards.ProvinceDashboards.Board;
import vn.cotmoc.meetings.Pack.Contradiction;
import vn.cotmoc.tasks.FollowedTask;

/// What contradicts itself in a province, for whoever looks for it; without anybody who does, the papers leave it out.
public interface Contradicting {

    /// The contradictions that are still open, the most pressing first, in a fixed number of statements.
    List<Contradiction> open(Board board, List<FollowedTask> assigned, Locale locale);
}
