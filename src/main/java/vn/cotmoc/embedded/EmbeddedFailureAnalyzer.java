package vn.cotmoc.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Turns a refused start of the embedded server into a sentence in both languages.
class EmbeddedFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedFailure cause) {
        var key = cause.reason().key();
        var details = (Object[]) cause.details();
        return new FailureAnalysis(
                BilingualWords.of(key, details), BilingualWords.of(key + ".action", details), rootFailure);
    }
}
