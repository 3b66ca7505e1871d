package vn.cotmoc.typesetting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Above which words a document stands: whose it is, its number and symbol, where and when. What is not known yet is
/// blank and printed as dots.
public record Letterhead(
        String parentBody,
        String body,
        @Nullable Integer number,
        String symbol,
        String place,
        @Nullable LocalDate date) {

    public Letterhead {
        parentBody = Letters.clean(parentBody);
        body = Letters.clean(body);
        symbol = Letters.clean(symbol);
        place = Letters.clean(place);
    }

    public Letterhead numbered(@Nullable Integer its, @Nullable LocalDate day) {
        return new Letterhead(parentBody, body, its, symbol, place, day);
    }
}
