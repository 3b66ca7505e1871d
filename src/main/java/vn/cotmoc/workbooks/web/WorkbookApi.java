package vn.cotmoc.workbooks.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.workbooks.ImportingValues;
import vn.cotmoc.workbooks.WorkbookLimits;
import vn.cotmoc.workbooks.Workbooks;
import vn.cotmoc.workbooks.Workbooks.Wanted;

/// Files of values for programs: the same workbook and csv as people get, and the same checks on their way back.
@RestController
@RequestMapping("/api/v1/resolutions/{slug}/values")
class WorkbookApi {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Resolutions resolutions;
    private final ReportingPeriods periods;
    private final Workbooks workbooks;
    private final ImportingValues importing;
    private final ImportAnswers answers;
    private final WorkbookLimits limits;

    WorkbookApi(
            Resolutions resolutions,
            ReportingPeriods periods,
            Workbooks workbooks,
            ImportingValues importing,
            ImportAnswers answers,
            WorkbookLimits limits) {
        this.resolutions = resolutions;
        this.periods = periods;
        this.workbooks = workbooks;
        this.importing = importing;
        this.answers = answers;
        this.limits = limits;
    }

    @Operation(summary = "The reporting workbook or csv of what the account reports on in this resolution")
    @GetMapping("/workbook")
    ResponseEntity<Resource> file(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer period,
            @RequestParam(defaultValue = "province") String units,
            @RequestParam(defaultValue = "false") boolean quarters,
            @RequestParam(defaultValue = "xlsx") String format,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale)
            throws IOException {
        if (resolutions.find(slug).isEmpty()) throw Problem.notFound();
        var wanted = new Wanted(
                slug, periods.yearOrCurrent(period), quarters, units.equals("communes"), Downloads.format(format));
        return Downloads.of(Downloads.name(wanted), wanted.format(), out -> workbooks.write(wanted, user, locale, out));
    }

    @Operation(
            summary = "Values in bulk, as drafts: an xlsx or csv as the body or as the part `file`; all or nothing",
            requestBody =
                    @RequestBody(
                            content = {
                                @Content(
                                        mediaType = "text/csv",
                                        schema =
                                                @Schema(
                                                        type = "string",
                                                        example =
                                                                "indicator,unit,period,value,revision\n3.1,11,2026,\"3,2\",0")),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
                            }))
    @PostMapping("/import")
    ResponseEntity<?> importValues(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale)
            throws IOException {
        var resolution = resolutions.find(slug).orElseThrow(Problem::notFound);
        if (!user.mayReportIn(resolution.province())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        Path sent = Files.createTempFile("cotmoc-values-", ".tmp");
        try (var content = file == null ? body(request) : file.getInputStream()) {
            keep(content, sent);
            return answers.answer(
                    importing.read(new ImportingValues.Request(sent, slug, dryRun, _ -> {}), user), dryRun, locale);
        } finally {
            Files.deleteIfExists(sent);
        }
    }

    // What the container has taken for a form has been read already, and JSON is no table.
    private static InputStream body(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        boolean table = !type.startsWith(MediaType.APPLICATION_JSON_VALUE)
                && !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        if (!table) throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
        return request.getInputStream();
    }

    private void keep(InputStream content, Path file) throws IOException {
        long most = limits.file().toBytes();
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
                out.write(buffer, 0, read);
            }
        }
    }
}
