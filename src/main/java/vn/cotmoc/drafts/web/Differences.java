package vn.cotmoc.drafts.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.cotmoc.drafts.CellWords;
import vn.cotmoc.drafts.Difference;
import vn.cotmoc.drafts.web.DraftPage.DifferenceLine;

/// Says what an amendment changes, old beside new.
@Component
class Differences {

    private final CellWords words;

    Differences(CellWords words) {
        this.words = words;
    }

    List<DifferenceLine> of(List<Difference> differences, Locale locale) {
        return differences.stream()
                .map(difference -> new DifferenceLine(
                        words.row(difference.sheet(), difference.key(), locale),
                        CellWords.kind(difference.before(), difference.after()),
                        words.changed(difference, locale)))
                .toList();
    }
}
