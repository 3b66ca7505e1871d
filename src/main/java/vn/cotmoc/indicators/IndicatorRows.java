package vn.cotmoc.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.indicators.Indicator.Baseline;
import vn.cotmoc.indicators.Indicator.Collection;
import vn.cotmoc.indicators.Indicator.Ending;
import vn.cotmoc.indicators.Indicator.Layer;
import vn.cotmoc.indicators.Indicator.SeriesVersion;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.territory.UnitId;

/// Turns rows into indicators.
@Component
class IndicatorRows implements RowMapper<Indicator> {

    private static final TypeReference<List<FormerRow>> FORMER = new TypeReference<>() {};

    private static final TypeReference<List<Milestone.Row>> MILESTONES = new TypeReference<>() {};
    private static final TypeReference<List<Baseline>> BASELINES = new TypeReference<>() {};
    private static final TypeReference<List<SeriesVersion>> SERIES = new TypeReference<>() {};
    private static final TypeReference<List<AllocatedTotal>> ALLOCATED = new TypeReference<>() {};

    private final ObjectMapper json;

    IndicatorRows(ObjectMapper json) {
        this.json = json;
    }

    /// As it stood before what later amendments have replaced; empty where one of them has added it.
    Optional<Indicator> known(ResultSet row) throws SQLException {
        String former = row.getString("former");
        var present = mapRow(row, 0);
        return former == null
                ? Optional.of(present)
                : FormerWording.of(present, json.readValue(former, FORMER)).indicator();
    }

    @Override
    public Indicator mapRow(ResultSet row, int number) throws SQLException {
        String stored = row.getString("tuning");
        Tuning tuning = stored == null ? null : json.readValue(stored, Tuning.class);
        return new Indicator(
                new IndicatorId(row.getObject("id", UUID.class)),
                row.getObject("resolution_id", UUID.class),
                row.getString("slug"),
                row.getString("resolution_name"),
                new UnitId(row.getObject("province_id", UUID.class)),
                row.getString("province_code"),
                row.getInt("position"),
                row.getString("code"),
                Layer.valueOf(row.getString("layer")),
                row.getString("parent_code"),
                row.getString("printed_ordinal"),
                row.getString("name"),
                row.getString("printed_name"),
                row.getString("unit"),
                constant(IndicatorKind.class, row.getString("kind")),
                constant(Direction.class, row.getString("direction")),
                row.getBoolean("header"),
                row.getBoolean("followed"),
                row.getObject("base_year", Integer.class),
                row.getObject("decimals", Integer.class),
                constant(Collection.class, row.getString("collection")),
                tuning == null ? row.getBigDecimal("lower_limit") : tuning.lower(),
                tuning == null ? row.getBigDecimal("upper_limit") : tuning.upper(),
                agency(row.getObject("leading_agency_id", UUID.class)),
                row.getString("leading_agency"),
                agency(row.getObject("advising_agency_id", UUID.class)),
                row.getString("advising_agency"),
                row.getString("leading_printed"),
                row.getString("advising_printed"),
                row.getString("clause"),
                row.getString("counterpart_code"),
                row.getString("note"),
                row.getInt("first_year"),
                row.getString("denominator_series"),
                json.readValue(row.getString("milestones"), MILESTONES).stream()
                        .map(Milestone.Row::toMilestone)
                        .toList(),
                json.readValue(row.getString("baselines"), BASELINES),
                json.readValue(row.getString("series"), SERIES),
                ending(row),
                row.getObject("adopted_on", LocalDate.class),
                tuning,
                json.readValue(row.getString("allocated"), ALLOCATED));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("ended_on", LocalDate.class);
        String by = row.getString("ended_by_document");
        return on == null || by == null ? null : new Ending(on, by);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable AgencyId agency(@Nullable UUID id) {
        return id == null ? null : new AgencyId(id);
    }
}
