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

/// Writes review tables to files, in the words and the look of official documents.
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

    /// @param form whose rules all but CSV are laid out by
    public ReviewFile write(ReviewTable table, Format format, OfficialForm form) {
        return new ReviewFile(name(table, format), format, typesetting.bytes(document(table, format, form), format));
    }

    private OfficialDocument document(ReviewTable table, Format format, OfficialForm form) {
        var issuer = settings.issuer(table.resolution().province(), form);
        var setting = new SettingReviews(table, words);
        return switch (format) {
            case DOCX, XLSX, PDF -> setting.document(issuer);
            case CSV -> setting.figures();
        };
    }

    /// `bieu-danh-gia-24-nq-tu-2028.xlsx`
    private static String name(ReviewTable table, Format format) {
        return "bieu-danh-gia-%s-%s.%s"
                .formatted(named(table.resolution()), table.view().text(), format.extension());
    }

    private static String named(Resolution resolution) {
        String name = Vietnamese.fold(Objects.requireNonNullElse(resolution.numberSymbol(), resolution.slug()));
        return name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
