package vn.cotmoc.typesetting.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.typesetting.DocumentSetting.Wording;

/// How documents are headed and signed, as typed, with the revision that was on the screen.
record SettingsForm(
        @Nullable String parentBody,
        @Nullable String body,
        @Nullable String symbol,
        @Nullable String place,
        @Nullable String authority,
        @Nullable String position,
        @Nullable String signer,
        @Nullable String recipients,
        @Nullable Integer seen) {

    static SettingsForm of(Wording wording, int seen) {
        return new SettingsForm(
                wording.parentBody(),
                wording.body(),
                wording.symbol(),
                wording.place(),
                wording.authority(),
                wording.position(),
                wording.signer(),
                wording.recipients(),
                seen);
    }

    Wording wording() {
        return new Wording(
                typed(parentBody),
                typed(body),
                typed(symbol),
                typed(place),
                typed(authority),
                typed(position),
                typed(signer),
                typed(recipients));
    }

    private static String typed(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
