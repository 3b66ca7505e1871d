package vn.cotmoc.exports;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.drafts.PublishedSheets;
import vn.cotmoc.drafts.ResolutionSheets;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.Typesetting;

/// Writes the annexes of an adopted resolution to files, in the layout in which they were issued.
@Service
public class AnnexFiles {

    private final PublishedSheets published;
    private final Typesetting typesetting;
    private final ReviewWords words;

    AnnexFiles(PublishedSheets published, Typesetting typesetting, MessageSource messages) {
        this.published = published;
        this.typesetting = typesetting;
        this.words = ReviewWords.vietnamese(messages);
    }

    /// Empty where the reader may not see the resolution, or it prints no annexes.
    @Transactional(readOnly = true)
    public Optional<AnnexFile> write(String slug, Format format) {
        var sheets = published.of(slug);
        return sheets.map(found -> new PrintingAnnexes(found, words).print())
                .filter(annexes -> !annexes.isEmpty())
                .map(annexes -> new AnnexFile(
                        "phu-luc-%s.%s".formatted(slug, format.extension()),
                        format,
                        typesetting.bytes(
                                new SettingAnnexes(annexes, issuedOn(sheets.orElseThrow())).document(), format)));
    }

    /// Where the document states no day, that of the epoch: a file needs one, and it must not be today's.
    private static LocalDate issuedOn(ResolutionSheets sheets) {
        return sheets.headRow("issued_on").map(row -> row.date("value")).orElse(LocalDate.EPOCH);
    }
}
