package vn.cotmoc.reporting.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Refusal;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Problem.Fault;

/// Says a refusal or a conflict over one value in the words of the API.
final class RefusedValues {

    private RefusedValues() {}

    static Problem problem(Submission.Refused refused) {
        var fault = Fault.of("value", "reporting.refused." + refused.why(), refused.limit());
        return new Problem(
                refused.why() == Refusal.NOT_YOURS ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT,
                "value-refused",
                List.of(refused.indicator().code()),
                List.of(fault));
    }

    static Problem problem(Submission.Stale stale) {
        int present = stale.present().map(Figure::revision).orElse(0);
        return new Problem(
                HttpStatus.CONFLICT,
                "stale-revision",
                List.of(stale.indicator().code(), present),
                List.of(Fault.of(
                        "revision",
                        "reporting.api.present",
                        present,
                        stale.present()
                                .flatMap(Figure::number)
                                .map(Object::toString)
                                .orElse("-"))));
    }
}
