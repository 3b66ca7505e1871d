package vn.cotmoc.reviews.web;

import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.typesetting.OfficialForm;

/// The form of documents that an address asks for.
final class AskedForm {

    private AskedForm() {}

    /// The Party's form, unless the state's is asked for.
    static OfficialForm of(@Nullable String typed) {
        return OfficialForm.named(Typed.words(typed))
                .orElseThrow(() -> Problem.badField("form", "problem.field.not-among", "form", "PARTY, STATE"));
    }
}
