package vn.cotmoc.evidence;

/// A file beside one step of a task: which of its times, and which step there.
public record Filed(String occurrence, Attachment file) {

    /// Whether it stands beside that step.
    public boolean isOf(String key, int revision) {
        return occurrence.equals(key) && file.revision() == revision;
    }
}
