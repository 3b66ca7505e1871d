package vn.cotmoc.reviews.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.reviews.Drafting;
import vn.cotmoc.reviews.PreparationId;
import vn.cotmoc.reviews.Preparations;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.Typesetting;
import vn.cotmoc.users.CurrentUser;

/// Drafts of a report as files, in either form: made when they are asked for, and kept nowhere.
@Controller
class DraftFileController {

    private final Preparations preparations;
    private final Drafting drafting;
    private final Typesetting typesetting;

    DraftFileController(Preparations preparations, Drafting drafting, Typesetting typesetting) {
        this.preparations = preparations;
        this.drafting = drafting;
        this.typesetting = typesetting;
    }

    @GetMapping("/reviews/drafts/{id}/files/{format}")
    ResponseEntity<byte[]> file(
            @PathVariable PreparationId id,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String form,
            @AuthenticationPrincipal CurrentUser user) {
        var wanted = Format.of(format).orElseThrow(Problem::notFound);
        var preparation = preparations.find(id).orElseThrow(Problem::notFound);
        var document = drafting.document(preparation, AskedForm.of(form), user);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("du-thao-bao-cao." + wanted.extension())
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(typesetting.bytes(document, wanted));
    }
}
