package vn.cotmoc.workbooks.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.ProblemWriter;
import vn.cotmoc.workbooks.CellFault;
import vn.cotmoc.workbooks.Inspection;
import vn.cotmoc.workbooks.Words;

/// Says to a program what came of its file.
@Component
class ImportAnswers {

    private final ProblemWriter problems;
    private final Words words;

    ImportAnswers(ProblemWriter problems, Words words) {
        this.problems = problems;
        this.words = words;
    }

    /// @param changed how many values were written, or would be
    record Imported(boolean dryRun, boolean written, long rows, long changed, long unchanged) {}

    ResponseEntity<?> answer(Inspection inspection, boolean dryRun, Locale locale) {
        if (inspection.isSound())
            return ResponseEntity.ok(new Imported(
                    dryRun, inspection.written(), inspection.rows(), inspection.changed(), inspection.unchanged()));
        var problem = inspection
                .whyUnusable()
                .map(why -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "import-unusable", words.say(why, locale)))
                .orElseGet(() -> Problem.of(
                        inspection.stale() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                        "import-refused",
                        inspection.faulty()));
        var detail = problems.describe(problem, locale);
        detail.setProperty("rows", inspection.rows());
        detail.setProperty("faulty", inspection.faulty());
        detail.setProperty("errors", errors(inspection, locale));
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private List<Map<String, Object>> errors(Inspection inspection, Locale locale) {
        return inspection.faults().stream().map(fault -> error(fault, locale)).toList();
    }

    private Map<String, Object> error(CellFault fault, Locale locale) {
        var error = new LinkedHashMap<String, Object>();
        error.put("field", fault.head());
        error.put("sheet", fault.sheet());
        error.put("row", fault.row());
        error.put("column", fault.column());
        error.put("code", fault.why().key());
        error.put("message", words.say(fault.why(), locale));
        if (fault.suggestion() != null) error.put("suggestion", words.say(fault.suggestion(), locale));
        return error;
    }
}
