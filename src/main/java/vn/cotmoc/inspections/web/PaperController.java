package vn.cotmoc.inspections.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cotmoc.inspections.InspectionId;
import vn.cotmoc.inspections.WorkingPapers;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.typesetting.Format;

/// The working papers of an inspection as files.
@Controller
class PaperController {

    private final WorkingPapers papers;

    PaperController(WorkingPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/inspections/{id}/papers.{format}")
    ResponseEntity<byte[]> write(@PathVariable InspectionId id, @PathVariable String format) {
        var wanted = Format.of(format).orElseThrow(Problem::notFound);
        byte[] content = papers.write(id, wanted).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"ho-so-kiem-tra.%s\"".formatted(wanted.extension()))
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
