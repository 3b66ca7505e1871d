package vn.cotmoc.typesetting;

import java.time.OffsetDateTime;
import java.util.List;

/// What a province has set for its documents of one form, in which revision, by whom and when.
public record DocumentSetting(Wording wording, int revision, String author, OffsetDateTime recordedAt) {

    /// As typed; blank is not set. `recipients` has one line for each.
    public record Wording(
            String parentBody,
            String body,
            String symbol,
            String place,
            String authority,
            String position,
            String signer,
            String recipients) {

        public Wording {
            parentBody = Letters.clean(parentBody);
            body = Letters.clean(body);
            symbol = Letters.clean(symbol);
            place = Letters.clean(place);
            authority = Letters.clean(authority);
            position = Letters.clean(position);
            signer = Letters.clean(signer);
            recipients = Letters.clean(recipients);
        }

        public static Wording none() {
            return new Wording("", "", "", "", "", "", "", "");
        }

        public Issuer issuer(OfficialForm form) {
            var lines = recipients
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return new Issuer(
                    form,
                    new Letterhead(parentBody, body, null, symbol, place, null),
                    new Signature(authority, position, signer),
                    List.copyOf(lines));
        }
    }

    Issuer issuer(OfficialForm form) {
        return wording.issuer(form);
    }
}
