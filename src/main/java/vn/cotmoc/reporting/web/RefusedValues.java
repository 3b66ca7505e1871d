package vn.cotmoc.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import vn.cotmoc.checks.Finding;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Refusal;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Problem.Fault;

/// Says a refusal or a conflict over one value in the words of the API.
final class RefusedValues {

    private RefusedValues() {}

    static Problem problem(Submission.Refused refused) {
        var faults = new ArrayList<Fault>();
        faults.add(Fault.of("value", "reporting.refused." + refused.why(), refused.limit()));
        refused.findings().stream()
                .map(Finding::phrase)
                .forEach(phrase -> faults.add(new Fault("value", phrase.key(), phrase.arguments())));
        return new Problem(
                refused.why() == Refusal.NOT_YOURS ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT,
                "value-refused",
                List.of(refused.indicator().code()),
                faults);
    }

    static Problem problem(Submission.Stale stale) {
        return stale(stale, List.of());
    }

    /// With both values: what stands there, and what was sent.
    static Problem problem(Submission.Stale stale, Figure sent) {
        return stale(stale, List.of(Fault.of("value", "reporting.api.sent", said(sent))));
    }

    private static String said(Figure figure) {
        return figure.number().map(Object::toString).orElse("-");
    }

    private static Problem stale(Submission.Stale stale, List<Fault> more) {
        int present = stale.present().map(Figure::revision).orElse(0);
        return new Problem(
                HttpStatus.CONFLICT,
                "stale-revision",
                List.of(stale.indicator().code(), present),
                Stream.concat(
                                Stream.of(Fault.of(
                                        "revision",
                                        "reporting.api.present",
                                        present,
                                        stale.present().map(RefusedValues::said).orElse("-"))),
                                more.stream())
                        .toList());
    }
}
