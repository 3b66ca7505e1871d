package vn.cotmoc.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.checks.Plans.Layer;
import vn.cotmoc.checks.Plans.Level;
import vn.cotmoc.indicators.IndicatorId;

/// What people have set about the checks, for the asking.
@Service
public class CheckSettings {

    private static final String IN_FORCE = """
            select 'FILE' as level, 0 as weight, i.id as indicator_id, 'CHILD_ABOVE_PARENT' as check_code,
                null as severity, null::numeric as threshold, n.relation
            from indicator i join resolution r on r.id = i.resolution_id join inclusion n on n.slug = r.slug and n.code = i.code
            where i.id = any (:ids)
            union all
            select 'PROVINCE', 1, i.id, s.check_code, s.severity, s.threshold, s.relation
            from indicator i join check_setting_in_force s on s.province_id = i.province_id and s.indicator_id is null
            where i.id = any (:ids)
            union all
            select 'INDICATOR', 2, s.indicator_id, s.check_code, s.severity, s.threshold, s.relation
            from check_setting_in_force s where s.indicator_id = any (:ids)
            order by weight
            """;

    private final JdbcClient jdbc;

    CheckSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The settings in force of some indicators, in one statement.
    @Transactional(readOnly = true)
    public Plans plans(Collection<IndicatorId> indicators) {
        var layers = new HashMap<IndicatorId, List<Layer>>();
        jdbc.sql(IN_FORCE)
                .param("ids", indicators.stream().map(IndicatorId::value).toArray(UUID[]::new))
                .query(row -> {
                    layers.computeIfAbsent(
                                    new IndicatorId(row.getObject("indicator_id", UUID.class)), _ -> new ArrayList<>())
                            .add(new Layer(Level.valueOf(row.getString("level")), setting(row)));
                });
        return new Plans(layers);
    }

    /// Every change of one reach, latest first.
    @Transactional(readOnly = true)
    public List<Kept> history(Reach reach) {
        return jdbc.sql("""
                        select * from check_setting
                        where province_id = :province and indicator_id is not distinct from cast(:indicator as uuid)
                        order by recorded_at desc, id desc
                        """)
                .param("province", reach.province().value())
                .param("indicator", reach.indicatorId())
                .query((row, _) -> new Kept(
                        setting(row),
                        row.getInt("revision"),
                        row.getString("reason"),
                        row.getString("author_name"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    private static Setting setting(ResultSet row) throws SQLException {
        String severity = row.getString("severity");
        String relation = row.getString("relation");
        return new Setting(
                Check.valueOf(row.getString("check_code")),
                severity == null ? null : Severity.valueOf(severity),
                row.getBigDecimal("threshold"),
                relation == null ? null : Relation.valueOf(relation));
    }
}
