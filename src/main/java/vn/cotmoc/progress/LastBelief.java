package vn.cotmoc.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.progress.KeepingBeliefs.Change;
import vn.cotmoc.shared.Vietnamese;

/// What was believed last of a promise, as far as another belief is told from it.
record LastBelief(String fingerprint, String verdict, String confidence, String milestones, String methodVersion) {

    static LastBelief of(ResultSet row) throws SQLException {
        return new LastBelief(
                row.getString("fingerprint"),
                row.getString("verdict"),
                row.getString("confidence"),
                row.getString("milestones"),
                row.getString("method_version"));
    }

    /// What has changed where no input has.
    Change aged(LocalDate day) {
        return methodVersion.equals(Assessment.METHOD_VERSION)
                ? new Change(Cause.CALENDAR, Vietnamese.date(day))
                : new Change(Cause.METHOD, Assessment.METHOD_VERSION);
    }

    /// Another word, for the present or for a milestone, or another confidence: figures alone move with every day.
    boolean saysOtherwise(BeliefRow row, ObjectMapper json) {
        return !row.verdict().equals(verdict)
                || !row.confidence().equals(confidence)
                || !json.readTree(row.milestones()).equals(json.readTree(milestones));
    }
}
