package vn.cotmoc.exports.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.exports.AnnexFiles;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.typesetting.Format;

/// The annexes of a resolution as files.
@Controller
class AnnexController {

    private final AnnexFiles files;

    AnnexController(AnnexFiles files) {
        this.files = files;
    }

    @GetMapping("/resolutions/{slug}/annexes")
    ResponseEntity<byte[]> file(@PathVariable String slug, @RequestParam(defaultValue = "docx") String format) {
        var chosen =
                Format.of(format).orElseThrow(() -> Problem.badField("format", "problem.field.unreadable", "format"));
        var file = files.write(slug, chosen).orElseThrow(Problem::notFound);
        var disposition = "attachment; filename=\"%1$s\"; filename*=UTF-8''%1$s".formatted(file.name());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(chosen.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }
}
