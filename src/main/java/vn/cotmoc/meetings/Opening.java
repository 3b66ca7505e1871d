package vn.cotmoc.meetings;

import java.util.List;

/// What became of a wish to open a session.
public sealed interface Opening {

    /// Opened now, or already by the same form.
    record Opened(MeetingId meeting) implements Opening {}

    /// There is one of that day and name, or the same form has opened another one: both are shown.
    record Conflicting(Meeting existing) implements Opening {}

    record Refused(List<Fault> faults) implements Opening {}
}
