package vn.cotmoc.inspections;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cotmoc.inspections.AccessReviews.Listing;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.typesetting.Cell;
import vn.cotmoc.typesetting.Column;
import vn.cotmoc.typesetting.Column.Alignment;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.OfficialDocument;
import vn.cotmoc.typesetting.OfficialDocument.Marks;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.typesetting.Part.Table;
import vn.cotmoc.typesetting.Row;
import vn.cotmoc.typesetting.Typesetting;

/// Who can do what in a province as a workbook, one account in a row.
@Component
public class AccessWorkbook {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Typesetting typesetting;
    private final AccessWords words;
    private final Saying saying;

    AccessWorkbook(Typesetting typesetting, AccessWords words, Saying saying) {
        this.typesetting = typesetting;
        this.words = words;
        this.saying = saying;
    }

    public byte[] write(Listing listing) {
        var columns = List.of(
                column("account", 18, Alignment.LEFT),
                column("name", 30, Alignment.LEFT),
                column("rights", 50, Alignment.LEFT),
                column("lastSignIn", 16, Alignment.LEFT),
                column("tokens", 8, Alignment.RIGHT),
                column("notice", 40, Alignment.LEFT));
        LocalDate day = listing.at().atZone(Desk.HANOI).toLocalDate();
        String title = saying.say("inspections.access.title", VIETNAMESE);
        var table = new Table(
                title + ": " + listing.province().fullName() + ", " + Vietnamese.moment(listing.at()),
                columns,
                listing.holders().stream().map(holder -> row(holder, listing)).toList());
        var document = new OfficialDocument(
                OfficialForm.PARTY,
                null,
                title,
                listing.province().fullName(),
                new Marks(false, false),
                day,
                List.of(table),
                null,
                List.of(),
                null);
        return typesetting.bytes(document, Format.XLSX);
    }

    private Row row(AccessHolder holder, Listing listing) {
        return Row.of(
                Cell.words(holder.username()),
                Cell.words(holder.displayName()),
                Cell.words(holder.rights().stream()
                        .map(right -> words.right(right, VIETNAMESE) + ": " + words.can(right, VIETNAMESE))
                        .collect(Collectors.joining("; "))),
                Cell.words(words.moment(holder.lastSignIn(), VIETNAMESE)),
                Cell.whole(holder.tokens()),
                Cell.words(words.notices(holder, listing.at(), VIETNAMESE)));
    }

    private Column column(String key, int width, Alignment alignment) {
        return Column.of(saying.say("inspections.access.column." + key, VIETNAMESE), width, alignment);
    }
}
