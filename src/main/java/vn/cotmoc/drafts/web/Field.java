package vn.cotmoc.drafts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One cell on a form: what it is called, how it is typed, what stands in it, and what is to be said about it.
record Field(
        String id,
        String name,
        String label,
        String hint,
        Kind kind,
        boolean wide,
        List<String> values,
        List<Choice> choices,
        @Nullable String list,
        boolean required,
        List<String> wrong,
        @Nullable String place,
        @Nullable String theirs) {

    enum Kind {
        LINE,
        TEXT,
        SHORT,
        CHOICE,
        SEVERAL
    }

    record Choice(String value, String words) {}

    public boolean isLine() {
        return kind == Kind.LINE || kind == Kind.SHORT;
    }

    public boolean isLong() {
        return kind == Kind.TEXT;
    }

    public boolean isChoosing() {
        return kind == Kind.CHOICE;
    }

    public boolean isSeveral() {
        return kind == Kind.SEVERAL;
    }

    public boolean isWide() {
        return wide || kind == Kind.TEXT;
    }

    /// Whether something stands there that is no choice; it is shown rather than lost.
    public boolean isOdd() {
        return !value().isEmpty()
                && choices.stream().noneMatch(choice -> choice.value().equals(value()));
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean isWrong() {
        return !wrong.isEmpty();
    }

    /// The ids of what describes the field, for whoever listens.
    public @Nullable String describedBy() {
        String ids = (isWrong() ? id + "-wrong " : "")
                + (hint.isEmpty() ? "" : id + "-hint ")
                + (place == null ? "" : id + "-place ")
                + (theirs == null ? "" : id + "-theirs");
        return ids.isBlank() ? null : ids.strip();
    }
}
