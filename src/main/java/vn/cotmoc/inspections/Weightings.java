package vn.cotmoc.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// What each risk weighs in a province: the portal's table until its auditors say otherwise, with a reason.
@Service
public class Weightings {

    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final Desk desk;

    Weightings(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /// A table of weights and who set it why; revision 0 is the portal's own.
    public record Weighting(int revision, RiskWeights weights, String reason, String authorName, Instant at) {}

    /// The latest first; empty while the portal's own table holds.
    @Transactional(readOnly = true)
    public List<Weighting> of(UnitId province) {
        return jdbc.sql("select * from risk_weighting where province_id = ? order by revision desc")
                .param(province.value())
                .query(Weightings::weighting)
                .list();
    }

    @Transactional(readOnly = true)
    public RiskWeights inForce(UnitId province) {
        return of(province).stream().findFirst().map(Weighting::weights).orElseGet(RiskWeights::usual);
    }

    /// @param typed the weights as typed, by factor; @param seen the revision that was on the page
    @Transactional
    public Outcome change(
            UnitId province, Map<RiskFactor, String> typed, @Nullable String reason, int seen, CurrentUser user) {
        if (!user.mayAudit(province)) throw Desk.notAnAuditor();
        desk.takeTurns(province);
        int present = of(province).stream().findFirst().map(Weighting::revision).orElse(0);
        if (present != seen) return new Outcome.Stale();
        var faults = new ArrayList<Fault>();
        var weights = read(typed);
        if (weights.isEmpty()) faults.add(Fault.WEIGHT_WRONG);
        String why = Texts.lines(reason);
        faults.addAll(Texts.faults(why, LONGEST_REASON, Fault.REASON_MISSING, Fault.REASON_TOO_LONG));
        if (!faults.isEmpty()) return new Outcome.Refused(faults);
        keep(province, present + 1, weights.orElseThrow(), why, user);
        return new Outcome.Kept(String.valueOf(present + 1));
    }

    private static Optional<RiskWeights> read(Map<RiskFactor, String> typed) {
        var points = new EnumMap<RiskFactor, Integer>(RiskFactor.class);
        for (RiskFactor factor : RiskFactor.values()) {
            String text = typed.getOrDefault(factor, "").strip();
            if (!text.matches("\\d{1,2}") || Integer.parseInt(text) > RiskWeights.MOST) return Optional.empty();
            points.put(factor, Integer.valueOf(text));
        }
        return Optional.of(new RiskWeights(points));
    }

    private void keep(UnitId province, int revision, RiskWeights weights, String reason, CurrentUser user) {
        jdbc.sql("""
                        insert into risk_weighting (province_id, revision, weights, reason, author_id, author_name, recorded_at)
                        values (:province, :revision, :weights, :reason, :author, :name, :now)
                        """)
                .param("province", province.value())
                .param("revision", revision)
                .param("weights", weights.written())
                .param("reason", reason)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", desk.now())
                .update();
        desk.record(
                "inspection.weights-changed",
                "inspections/weights/" + revision,
                province,
                Map.of("weights", weights.written(), "reason", reason));
    }

    private static Weighting weighting(ResultSet row, int number) throws SQLException {
        return new Weighting(
                row.getInt("revision"),
                RiskWeights.read(row.getString("weights")),
                row.getString("reason"),
                row.getString("author_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
