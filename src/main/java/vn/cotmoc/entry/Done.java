package vn.cotmoc.entry;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.progress.Saying;

/// Says after a redirect what was done: `sent-5`.
@Component
class Done {

    private static final Set<String> KINDS =
            Set.of("saved", "sent", "approved", "confirmed", "returned", "reopened", "none");

    private final Saying saying;

    Done(Saying saying) {
        this.saying = saying;
    }

    @Nullable
    String words(@Nullable String done, Locale locale) {
        if (done == null) return null;
        String[] parts = done.split("-", 2);
        String number = parts.length > 1 && parts[1].matches("\\d{1,6}") ? parts[1] : "";
        return KINDS.contains(parts[0]) ? saying.say("entry.done." + parts[0], locale, number) : null;
    }
}
