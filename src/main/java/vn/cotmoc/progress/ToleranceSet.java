package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Tuning;
import vn.cotmoc.shared.DomainEvent;

/// An editor has set the tolerance or the natural limits of an indicator, with the verdicts that moved.
public record ToleranceSet(
        Indicator indicator, @Nullable Tuning before, Tuning after, List<ToleranceOutcome.Move> moves)
        implements DomainEvent {

    @Override
    public String kind() {
        return "tolerance.set";
    }

    @Override
    public String subject() {
        return indicator.slug() + "/" + indicator.code();
    }

    @Override
    public UUID province() {
        return indicator.province().value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("revision", after.revision());
        details.put("before", before == null ? "-" : said(before));
        details.put("after", said(after));
        details.put("reason", after.reason());
        details.put("moved", moves.stream().map(ToleranceOutcome.Move::inWords).collect(Collectors.joining("; ")));
        return details;
    }

    private static String said(Tuning tuning) {
        return "ε %s, %s..%s".formatted(text(tuning.epsilon()), text(tuning.lower()), text(tuning.upper()));
    }

    private static String text(@Nullable BigDecimal number) {
        return Optional.ofNullable(number).map(BigDecimal::toPlainString).orElse("-");
    }
}
