package vn.cotmoc.reviews;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.typesetting.DocumentSettings;
import vn.cotmoc.typesetting.OfficialForm;

/// What a report would lack as a paper: words that nobody has written, a body that issues it, an address that others
/// reach.
@Component
class PaperGaps {

    // A portal that was told of no address of its own prints that of the machine it runs on.
    private static final String NOBODYS = "://localhost";

    private final Narratives narratives;
    private final DocumentSettings settings;
    private final Saying saying;
    private final String address;

    PaperGaps(
            Narratives narratives,
            DocumentSettings settings,
            Saying saying,
            @Value("${cotmoc.public-url}") String address) {
        this.narratives = narratives;
        this.settings = settings;
        this.saying = saying;
        this.address = address;
    }

    List<Completeness.Gap> of(Preparation preparation) {
        var gaps = new ArrayList<Completeness.Gap>();
        var written = narratives.of(preparation.id()).stream()
                .filter(text -> !text.words().isBlank())
                .map(Narrative::place)
                .toList();
        for (var section : Place.Section.values())
            if (!written.contains(Place.of(section)))
                gaps.add(gap(Completeness.Kind.WORDS, section.name(), "reviews.section." + section));
        if (List.of(OfficialForm.values()).stream()
                .allMatch(form -> settings.issuer(preparation.province(), form)
                        .letterhead()
                        .body()
                        .isBlank()))
            gaps.add(gap(Completeness.Kind.LETTERHEAD, preparation.provinceCode(), "reviews.draft.letterhead"));
        if (address.contains(NOBODYS))
            gaps.add(new Completeness.Gap(Completeness.Kind.ADDRESS, "", "", address, null, null));
        return gaps;
    }

    private Completeness.Gap gap(Completeness.Kind kind, String code, String key) {
        return new Completeness.Gap(kind, "", code, saying.say(key, TakingSnapshots.VIETNAMESE), null, null);
    }
}
