package vn.cotmoc.exports;

import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.typesetting.DocumentSettings;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.OfficialDocument;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.typesetting.Typesetting;

/// Writes review tables to files, in the words and the look of Party documents.
@Service
public class ReviewFiles {

    private final ReviewWords words;
    private final DocumentSettings settings;
    private final Typesetting typesetting;

    ReviewFiles(MessageSource messages, DocumentSettings settings, Typesetting typesetting) {
        this.words = ReviewWords.vietnamese(messages);
        this.settings = settings;
        this.typesetting = typesetting;
    }

    /// @param form whose rules Word and PDF files are laid out by
    public ReviewFile write(ReviewTable table, FileFormat format, OfficialForm form) {
        byte[] content = switch (format) {
            case XLSX -> new ReviewWorkbook(table, words).write();
            case CSV -> ReviewCsv.write(table, words);
            case DOCX -> typesetting.bytes(document(table, form), Format.DOCX);
            case PDF -> typesetting.bytes(document(table, form), Format.PDF);
        };
        return new ReviewFile(name(table, format), format, content);
    }

    private OfficialDocument document(ReviewTable table, OfficialForm form) {
        var issuer = settings.issuer(table.resolution().province(), form);
        return new SettingReviews(table, words).document(issuer);
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
