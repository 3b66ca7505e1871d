package vn.cotmoc.assignments.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.assignments.TaskOrder;
import vn.cotmoc.assignments.TaskPages;
import vn.cotmoc.shared.web.CsvFile;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.typesetting.Typesetting;
import vn.cotmoc.users.CurrentUser;

/// The tasks of the list as files, with the list's own filter: a plain csv, and the living annex as a document.
@Controller
class TaskFileController {

    private final TaskPages tasks;
    private final Typesetting typesetting;

    TaskFileController(TaskPages tasks, Typesetting typesetting) {
        this.tasks = tasks;
        this.typesetting = typesetting;
    }

    @GetMapping("/tasks.csv")
    ResponseEntity<byte[]> csv(TaskFilterForm filter, @AuthenticationPrincipal CurrentUser user, Locale locale) {
        return CsvFile.of("nhiem-vu.csv", tasks.csv(filter.filter(), filter.order(TaskOrder.URGENCY), user, locale));
    }

    @GetMapping("/tasks.docx")
    ResponseEntity<byte[]> docx(
            TaskFilterForm filter,
            @RequestParam(required = false) @Nullable String form,
            @AuthenticationPrincipal CurrentUser user) {
        return file(filter, form, Format.DOCX, user);
    }

    @GetMapping("/tasks.xlsx")
    ResponseEntity<byte[]> xlsx(
            TaskFilterForm filter,
            @RequestParam(required = false) @Nullable String form,
            @AuthenticationPrincipal CurrentUser user) {
        return file(filter, form, Format.XLSX, user);
    }

    @GetMapping("/tasks.pdf")
    ResponseEntity<byte[]> pdf(
            TaskFilterForm filter,
            @RequestParam(required = false) @Nullable String form,
            @AuthenticationPrincipal CurrentUser user) {
        return file(filter, form, Format.PDF, user);
    }

    private ResponseEntity<byte[]> file(TaskFilterForm filter, @Nullable String form, Format format, CurrentUser user) {
        // A paper has the order of the annex that it continues.
        var document = tasks.document(filter.filter(), filter.order(TaskOrder.NUMBER), form(form), user);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("nhiem-vu." + format.extension())
                                .build()
                                .toString())
                .body(typesetting.bytes(document, format));
    }

    private static OfficialForm form(@Nullable String wanted) {
        return OfficialForm.named(wanted)
                .orElseThrow(() -> Problem.badField("form", "problem.field.not-among", "form", "PARTY, STATE"));
    }
}
