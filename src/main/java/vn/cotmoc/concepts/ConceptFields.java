package vn.cotmoc.concepts;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.territory.UnitId;

/// The fields of a province's indicators: those of the concepts that they are bound to today. It is a way of finding
/// rows, so that a past day is sorted as today is.
@Service
public class ConceptFields {

    private final JdbcClient jdbc;

    ConceptFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Indicators without a concept are not in it.
    @Transactional(readOnly = true)
    public Map<IndicatorId, Field> ofProvince(UnitId province) {
        var fields = new HashMap<IndicatorId, Field>();
        jdbc.sql("""
                        select b.indicator_id, c.field from binding_in_force b join concept c on c.code = b.concept_code
                        where b.province_id = ?
                        """).param(province.value()).query(row -> {
            fields.put(
                    new IndicatorId(row.getObject("indicator_id", UUID.class)), Field.valueOf(row.getString("field")));
        });
        return fields;
    }
}
