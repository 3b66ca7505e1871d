package vn.cotmoc.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// Where a find is read, in one place for pages, suggestions and programs.
final class Address {

    private Address() {}

    static String of(Kind kind, @Nullable String slug, String code, UUID subject) {
        String document = "/resolutions/" + slug;
        return switch (kind) {
            case RESOLUTION -> document;
            case INDICATOR -> document + "/indicators/" + UriUtils.encodePathSegment(code, "UTF-8");
            case TASK -> document + "#task-" + UriUtils.encodeFragment(code, "UTF-8");
            case CLAUSE -> document + "#clause-" + UriUtils.encodeFragment(code, "UTF-8");
            case FACT -> document + "#fact-" + UriUtils.encodeFragment(code, "UTF-8");
            case AGENCY -> "/agencies/" + subject;
            case UNIT -> "/units/" + subject;
        };
    }
}
