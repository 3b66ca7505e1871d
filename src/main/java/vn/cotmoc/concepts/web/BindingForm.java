package vn.cotmoc.concepts.web;

import org.jspecify.annotations.Nullable;
import vn.cotmoc.concepts.Binding;
import vn.cotmoc.concepts.BindingConcepts.Wanted;

/// A binding as typed.
record BindingForm(
        @Nullable String concept,
        @Nullable String differs,
        @Nullable String series,
        @Nullable String note,
        @Nullable String seen) {

    static BindingForm of(@Nullable Binding binding) {
        return binding == null
                ? new BindingForm(null, null, null, null, "0")
                : new BindingForm(
                        binding.conceptCode(),
                        binding.differs() ? "true" : null,
                        binding.ownSeries(),
                        binding.note(),
                        String.valueOf(binding.revision()));
    }

    Wanted toWanted() {
        return new Wanted(text(concept), "true".equals(differs), text(series), text(note), number(seen));
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
