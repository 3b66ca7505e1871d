package vn.cotmoc.meetings;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Service;
import vn.cotmoc.meetings.Snapshot.Copy;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.Typesetting;

/// Writes the papers of a session to files: the words are the page's, only the paper is another.
@Service
public class PackFiles {

    private final Typesetting typesetting;

    PackFiles(Typesetting typesetting) {
        this.typesetting = typesetting;
    }

    /// @param day the day of the session, or the day on which the figures were known
    public PackFile write(Copy copy, LocalDate day, Format format) {
        var document =
                new SettingPapers(copy.paper()).document(copy.pack().head().knownOn());
        var language = Locale.forLanguageTag(copy.paper().language());
        return new PackFile(
                name(copy.pack().head().province(), day, format),
                format,
                typesetting.bytes(document, format, language));
    }

    /// `tai-lieu-phien-hop-tinh-dien-bien-2026-11-22.pdf`
    private static String name(String province, LocalDate day, Format format) {
        return "tai-lieu-phien-hop-%s-%s.%s"
                .formatted(Vietnamese.fold(province).replaceAll("[^a-z0-9]+", "-"), day, format.extension());
    }
}
