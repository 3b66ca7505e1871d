package vn.cotmoc.meetings;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import vn.cotmoc.meetings.Snapshot.Copy;
import vn.cotmoc.shared.Vietnamese;

/// Writes the papers of a session to files: the words are the page's, only the paper is another.
@Service
public class PackFiles {

    private final PackPrinter printer;

    PackFiles(PackPrinter printer) {
        this.printer = printer;
    }

    /// @param day the day of the session, or the day on which the figures were known
    public PackFile write(Copy copy, LocalDate day, PackFormat format) {
        byte[] content = switch (format) {
            case PDF -> printer.print(copy.paper());
            case DOCX -> PackDocument.write(copy.paper());
        };
        return new PackFile(name(copy.pack().head().province(), day, format), format, content);
    }

    /// `tai-lieu-phien-hop-tinh-dien-bien-2026-11-22.pdf`
    private static String name(String province, LocalDate day, PackFormat format) {
        return "tai-lieu-phien-hop-%s-%s.%s"
                .formatted(Vietnamese.fold(province).replaceAll("[^a-z0-9]+", "-"), day, format.extension());
    }
}
