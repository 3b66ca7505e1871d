package vn.cotmoc.workbooks.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be taken out, and what has been sent back.
record WorkbookPage(List<Choice> resolutions, List<Integer> years, int year, List<Sent> sent, boolean empty) {

    record Choice(String slug, String name) {}

    record Sent(UUID id, String name, String moment, String stateKey, String words) {}

    /// One file on its way in: the sentence that answers, and the cells that are wrong.
    record Import(
            UUID id,
            String name,
            String about,
            String answer,
            boolean busy,
            boolean confirmable,
            boolean done,
            boolean late,
            List<Fault> faults,
            long more) {

        public boolean isFaulty() {
            return !faults.isEmpty();
        }
    }

    record Fault(
            String sheet, String cell, String why, @Nullable String suggestion) {}
}
