package vn.cotmoc.reviews;

import org.springframework.stereotype.Component;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.typesetting.DocumentSettings;
import vn.cotmoc.typesetting.OfficialForm;

/// Under whose name the documents of a province's reviews go out, in the form of whoever issues them, as set on the day
/// of freezing.
@Component
class Issuers {

    private final DocumentSettings settings;

    Issuers(DocumentSettings settings) {
        this.settings = settings;
    }

    Snapshot.Issuer of(UnitId province, OfficialForm form) {
        var issuer = settings.issuer(province, form);
        var head = issuer.letterhead();
        var signature = issuer.signature();
        return new Snapshot.Issuer(
                issuer.form().name(),
                head.parentBody(),
                head.body(),
                head.symbol(),
                head.place(),
                signature.authority(),
                signature.position(),
                signature.name(),
                issuer.recipients());
    }
}
