package vn.cotmoc.inspections;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.ExcelCsv;

/// Who can do what in a province as CSV for a Vietnamese Excel, one account in a line.
@Component
public class AccessCsv {

    private static final int SIGN_IN = 4;

    private final Saying saying;
    private final AccessWords words;

    AccessCsv(Saying saying, AccessWords words) {
        this.saying = saying;
        this.words = words;
    }

    public byte[] write(AccessReviews.Listing listing, Locale locale) {
        var head = Stream.of("account", "name", "rights", "can", "lastSignIn", "tokens", "notice")
                .map(column -> saying.say("inspections.access.column." + column, locale))
                .toList();
        return ExcelCsv.write(
                head,
                listing.holders().stream()
                        .map(holder -> line(holder, listing, locale))
                        .toList());
    }

    /// What stands for the list as somebody has seen it: all of it but the minute of the last sign-in, which moves by
    /// itself.
    public String mark(AccessReviews.Listing listing) {
        return Desk.sha256(listing.holders().stream()
                .map(holder -> {
                    var cells = new ArrayList<>(line(holder, listing, Locale.of("vi")));
                    cells.remove(SIGN_IN);
                    return String.join("\t", cells);
                })
                .collect(Collectors.joining("\n")));
    }

    String text(AccessReviews.Listing listing, Locale locale) {
        return new String(write(listing, locale), StandardCharsets.UTF_8);
    }

    private List<String> line(AccessHolder holder, AccessReviews.Listing listing, Locale locale) {
        return List.of(
                holder.username(),
                holder.displayName(),
                holder.rights().stream()
                        .map(right -> words.right(right, locale))
                        .collect(Collectors.joining("; ")),
                holder.rights().stream()
                        .map(right -> words.can(right, locale))
                        .distinct()
                        .collect(Collectors.joining("; ")),
                words.moment(holder.lastSignIn(), locale),
                String.valueOf(holder.tokens()),
                words.notices(holder, listing.at(), locale));
    }
}
