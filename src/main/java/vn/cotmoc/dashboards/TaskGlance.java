package vn.cotmoc.dashboards;

import java.util.List;
import vn.cotmoc.tasks.StateChip;

/// What a leader has to know of the tasks: a sentence, and the most urgent of them.
public record TaskGlance(String sentence, List<Line> lines) {

    public record Line(String href, String number, String content, String lead, String due, StateChip chip) {}
}
