package vn.cotmoc.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.evidence.Evidence;
import vn.cotmoc.evidence.EvidenceId;
import vn.cotmoc.evidence.Subject;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.tasks.HoldingSteps;
import vn.cotmoc.tasks.TaskId;

/// The files beside what was said of a task, for programs: list them and fetch them, by the same rules as the pages.
@RestController
@RequestMapping("/api/v1/tasks/{task}/evidence")
class StepEvidenceApi {

    private final HoldingSteps steps;
    private final Evidence evidence;

    StepEvidenceApi(HoldingSteps steps, Evidence evidence) {
        this.steps = steps;
        this.evidence = evidence;
    }

    /// A file with the time of the task and the step there that it stands beside.
    record FiledItem(String occurrence, int step, EvidenceItem file) {}

    @GetMapping
    List<FiledItem> list(@PathVariable TaskId task) {
        if (!steps.isKnown(task)) throw Problem.notFound();
        return evidence.of(task).stream()
                .map(filed -> new FiledItem(filed.occurrence(), filed.file().revision(), EvidenceItem.of(filed.file())))
                .toList();
    }

    @GetMapping("/{id}/content")
    void content(@PathVariable TaskId task, @PathVariable EvidenceId id, HttpServletResponse response)
            throws IOException {
        try (var download = evidence.of(task).stream()
                .filter(filed -> filed.file().id().equals(id))
                .findFirst()
                .flatMap(filed ->
                        steps.find(task, filed.occurrence(), filed.file().revision()))
                .flatMap(step -> evidence.open(new Subject.Report(step), id))
                .orElseThrow(Problem::notFound)) {
            HandingOut.write(download, response);
        }
    }
}
