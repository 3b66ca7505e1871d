package vn.cotmoc.scenarios;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.VerdictChip;

/// *Nếu như*: what would be said of an indicator if the years to come brought what is supposed, or what each of them
/// must bring for what is wanted. Nothing of it is reported, and nothing is kept unless somebody keeps it under a name.
public record WhatIfPage(
        String slug,
        String resolution,
        String code,
        String title,
        String unit,
        boolean illustrative,
        int today,
        Form form,
        Said now,
        @Nullable Said then,
        List<Line> lines,
        List<Ahead> ahead,
        @Nullable SupposedPicture picture,
        List<YearLine> years,
        List<String> arithmetic,
        @Nullable DutyPage duty,
        Keeping keeping) {

    /// The fields with what was typed in them, and what is wrong with it.
    public record Form(
            boolean stage,
            List<Field> years,
            Field want,
            List<Choice> by,
            List<Choice> methods,
            List<Choice> stages,
            List<Fault> faults) {
        public boolean isEmpty() {
            return years.stream().allMatch(field -> field.value().isEmpty())
                    && want.value().isEmpty();
        }

        public boolean isOver() {
            return years.isEmpty();
        }
    }

    /// `reported` is what stands there as approved, if anything does.
    public record Field(
            String name,
            String label,
            String value,
            String reported,
            @Nullable String wrong) {}

    public record Choice(String value, String words, boolean chosen) {}

    public record Fault(String words, String href) {}

    /// A verdict, the year it speaks of, and its sentence.
    public record Said(int year, VerdictChip chip, String sentence) {}

    /// One figure of the arithmetic, as it is known and as it is supposed.
    public record Line(String key, String now, String then) {}

    /// What a milestone asks, where the pace leads, and what it would take each year.
    public record Ahead(
            int year,
            String target,
            String projectedNow,
            String projectedThen,
            String requiredNow,
            String requiredThen,
            String speedUp) {}

    public record YearLine(int year, String reported, String supposed, String plan) {}

    /// Who may keep it, and under which of the own names.
    public record Keeping(boolean allowed, List<Choice> scenarios, String name, boolean shared) {}
}
