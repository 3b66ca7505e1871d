package vn.cotmoc.exports;

import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.shared.Vietnamese;

/// Writes review tables to files, in the words and the look of Party documents.
@Service
public class ReviewFiles {

    private final ReviewWords words;

    ReviewFiles(MessageSource messages) {
        this.words = ReviewWords.vietnamese(messages);
    }

    public ReviewFile write(ReviewTable table, FileFormat format) {
        byte[] content = switch (format) {
            case XLSX -> new ReviewWorkbook(table, words).write();
            case CSV -> ReviewCsv.write(table, words);
        };
        return new ReviewFile(name(table, format), format, content);
    }

    /// `bieu-danh-gia-24-nq-tu-2028.xlsx`
    private static String name(ReviewTable table, FileFormat format) {
        return "bieu-danh-gia-%s-%s.%s"
                .formatted(named(table.resolution()), table.view().text(), format.extension());
    }

    private static String named(Resolution resolution) {
        String name = Vietnamese.fold(Objects.requireNonNullElse(resolution.numberSymbol(), resolution.slug()));
        return name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
