package vn.cotmoc.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of files that are taken as evidence.
public enum FileKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PNG("image/png", "png"),
    JPG("image/jpeg", "jpg", "jpeg");

    /// For the `accept` of a form: `.pdf,.docx,…`.
    public static final String ACCEPTED = Arrays.stream(values())
            .flatMap(kind -> kind.endings.stream())
            .map(ending -> "." + ending)
            .collect(Collectors.joining(","));

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    static Optional<FileKind> named(String ending) {
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    String ending() {
        return endings.getFirst();
    }

    boolean isPackage() {
        return this == DOCX || this == XLSX;
    }
}
