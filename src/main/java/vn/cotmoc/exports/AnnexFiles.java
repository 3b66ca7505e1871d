package vn.cotmoc.exports;

import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.drafts.PublishedSheets;

/// Writes the annexes of an adopted resolution as Word and Excel files, in the layout in which they were issued.
@Service
public class AnnexFiles {

    private final PublishedSheets published;
    private final ReviewWords words;

    AnnexFiles(PublishedSheets published, MessageSource messages) {
        this.published = published;
        this.words = ReviewWords.vietnamese(messages);
    }

    /// Empty where the reader may not see the resolution, or it prints no annexes.
    @Transactional(readOnly = true)
    public Optional<AnnexFile> write(String slug, AnnexFormat format) {
        return published
                .of(slug)
                .map(sheets -> new PrintingAnnexes(sheets, words).print())
                .filter(annexes -> !annexes.isEmpty())
                .map(annexes -> new AnnexFile(
                        "phu-luc-%s.%s".formatted(slug, format.extension()), format, content(annexes, format)));
    }

    private static byte[] content(List<PrintedAnnex> annexes, AnnexFormat format) {
        return switch (format) {
            case DOCX -> AnnexDocument.write(annexes);
            case XLSX -> AnnexWorkbook.write(annexes);
        };
    }
}
