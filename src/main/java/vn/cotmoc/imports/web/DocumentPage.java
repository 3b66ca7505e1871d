package vn.cotmoc.imports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page on which a document is sent and what was found in it is looked at.
record DocumentPage(
        String draft,
        String title,
        boolean open,
        long megabytes,
        @Nullable String refused,
        @Nullable Found found) {

    /// What a document would bring: a sentence, then the tables that prove it.
    record Found(
            String name,
            String answer,
            List<Kind> doubts,
            List<Line> head,
            List<Promise> promises,
            List<Assignment> tasks,
            List<Line> clauses,
            List<Line> left) {}

    /// A kind of doubt and how often it was raised.
    record Kind(String words, int count) {}

    /// Something with its words and its place.
    record Line(String name, String text, String place, List<String> doubts) {}

    /// An indicator and its targets; the sentence that it was found in, if it was one.
    record Promise(
            String code,
            String name,
            boolean header,
            String unit,
            String meaning,
            List<Aim> aims,
            String agencies,
            String place,
            List<String> doubts) {}

    /// What is printed, and what it is read as.
    record Aim(
            String year,
            String printed,
            String reading,
            @Nullable String sentence) {}

    record Assignment(
            String number, String content, String agencies, String deadline, String place, List<String> doubts) {}
}
