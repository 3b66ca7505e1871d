package vn.cotmoc.exports.web;

import org.springframework.web.util.UriComponentsBuilder;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.OfficialForm;

/// Where the pages of this module lead; codes such as `2.2.1(1).1` need escaping.
final class ReviewLinks {

    private ReviewLinks() {}

    static String page(String slug, String asOf) {
        return link("/resolutions/{slug}/review-table", asOf, slug);
    }

    static String file(String slug, String asOf, Format format) {
        return link("/resolutions/{slug}/review-table." + format.extension(), asOf, slug);
    }

    static String file(String slug, String asOf, Format format, OfficialForm form) {
        return file(slug, asOf, format) + "&form=" + form;
    }

    static String why(String slug, String code, String asOf) {
        return link("/resolutions/{slug}/indicators/{code}", asOf, slug, code) + "#why";
    }

    private static String link(String path, String asOf, Object... parts) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("asOf", asOf)
                .encode()
                .buildAndExpand(parts)
                .toUriString();
    }
}
