package vn.cotmoc.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.checks.Finding;
import vn.cotmoc.checks.Plans;
import vn.cotmoc.checks.Severity;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.reporting.Examining.Asked;
import vn.cotmoc.reporting.Examining.Examined;

/// What other settings would say of the values that have been approved, before anybody sets them.
@Service
public class Reexamining {

    private static final String APPROVED =
            Figures.LATEST + " where f.status = 'APPROVED' and f.indicator_id = any (?)" + Figures.ORDER;

    private final Examining examining;
    private final JdbcClient jdbc;

    Reexamining(Examining examining, JdbcClient jdbc) {
        this.examining = examining;
        this.jdbc = jdbc;
    }

    /// A value of which something else would be said.
    public record Changed(Slot slot, String unit, List<Finding> before, List<Finding> after) {}

    /// How many values there are, on how many of them something of each weight is found now and would be found then,
    /// and
    /// where the two differ.
    public record Effect(int values, Map<Severity, Long> before, Map<Severity, Long> after, List<Changed> changed) {}

    @Transactional(readOnly = true)
    public Effect effect(Collection<Indicator> indicators, UnaryOperator<Plans> wanted) {
        var asked = approved(indicators);
        var before = examining.findings(asked);
        var after = examining.findings(asked, wanted);
        var units = units(asked);
        return new Effect(
                asked.size(),
                flagged(before),
                flagged(after),
                IntStream.range(0, asked.size())
                        .filter(place -> !before.get(place)
                                .findings()
                                .equals(after.get(place).findings()))
                        .mapToObj(place -> {
                            Slot slot = before.get(place).slot();
                            return new Changed(
                                    slot,
                                    units.getOrDefault(slot.unit().value(), ""),
                                    before.get(place).findings(),
                                    after.get(place).findings());
                        })
                        .toList());
    }

    private List<Asked> approved(Collection<Indicator> indicators) {
        Map<IndicatorId, Indicator> byId =
                indicators.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        return jdbc
                .sql(APPROVED)
                .param(byId.keySet().stream().map(IndicatorId::value).toArray(UUID[]::new))
                .query(FigureRows::figure)
                .list()
                .stream()
                .flatMap(figure -> Optional.ofNullable(byId.get(figure.indicator())).stream()
                        .map(indicator -> Asked.typed(
                                new Slot(indicator, figure.unit(), "", figure.period()), figure.repeated(null))))
                .toList();
    }

    private static Map<Severity, Long> flagged(List<Examined> examined) {
        return examined.stream()
                .flatMap(one -> one.findings().stream().map(Finding::severity).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private Map<UUID, String> units(List<Asked> asked) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, full_name from administrative_unit where id = any (?)")
                .param(asked.stream()
                        .map(one -> one.slot().unit().value())
                        .distinct()
                        .toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("full_name"));
                });
        return names;
    }
}
