package vn.cotmoc.typesetting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Above which words a document stands: whose it is, its number and symbol, where and when. What is not known yet is
/// blank and printed as dots; papers that never bear a number have no place for one.
public record Letterhead(
        String parentBody,
        String body,
        @Nullable Integer number,
        String symbol,
        String place,
        @Nullable LocalDate date,
        @Nullable Written written) {

    /// What papers without a number say above them, kept word by word as they were written.
    public record Written(String nation, String placeAndDay) {
        public Written {
            nation = Letters.clean(nation);
            placeAndDay = Letters.clean(placeAndDay);
        }
    }

    public Letterhead {
        parentBody = Letters.clean(parentBody);
        body = Letters.clean(body);
        symbol = Letters.clean(symbol);
        place = Letters.clean(place);
    }

    public Letterhead(
            String parentBody,
            String body,
            @Nullable Integer number,
            String symbol,
            String place,
            @Nullable LocalDate date) {
        this(parentBody, body, number, symbol, place, date, null);
    }

    public static Letterhead written(String body, String nation, String placeAndDay) {
        return new Letterhead("", body, null, "", "", null, new Written(nation, placeAndDay));
    }

    boolean bearsNumber() {
        return written == null;
    }

    public Letterhead numbered(@Nullable Integer its, @Nullable LocalDate day) {
        return new Letterhead(parentBody, body, its, symbol, place, day);
    }
}
