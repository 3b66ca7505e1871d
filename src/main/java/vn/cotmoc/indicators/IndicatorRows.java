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
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
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

    private final ObjectReader former;
    private final ObjectReader milestones;
    private final ObjectReader baselines;
    private final ObjectReader series;
    private final ObjectReader allocated;
    private final ObjectReader tuning;

    IndicatorRows(ObjectMapper json) {
        this.former = json.readerForListOf(FormerRow.class);
        this.milestones = json.readerForListOf(Milestone.Row.class);
        this.baselines = json.readerForListOf(Baseline.class);
        this.series = json.readerForListOf(SeriesVersion.class);
        this.allocated = json.readerForListOf(AllocatedTotal.class);
        this.tuning = json.readerFor(Tuning.class);
    }

    /// As it stood before what later amendments have replaced; empty where one of them has added it.
    Optional<Indicator> known(ResultSet row) throws SQLException {
        String replaced = row.getString("former");
        var present = mapRow(row, 0);
        return replaced == null
                ? Optional.of(present)
                : FormerWording.of(present, former.readValue(replaced)).indicator();
    }

    @Override
    public Indicator mapRow(ResultSet row, int number) throws SQLException {
        String stored = row.getString("tuning");
        Tuning tuned = stored == null ? null : tuning.readValue(stored);
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
                tuned == null ? row.getBigDecimal("lower_limit") : tuned.lower(),
                tuned == null ? row.getBigDecimal("upper_limit") : tuned.upper(),
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
                IndicatorRows.<Milestone.Row>list(row.getString("milestones"), milestones).stream()
                        .map(Milestone.Row::toMilestone)
                        .toList(),
                list(row.getString("baselines"), baselines),
                list(row.getString("series"), series),
                ending(row),
                row.getObject("adopted_on", LocalDate.class),
                tuned,
                list(row.getString("allocated"), allocated));
    }

    // Most rows have no series and no allocation; a page reads hundreds of them.
    private static <T> List<T> list(String stored, ObjectReader reader) {
        return stored.equals("[]") ? List.of() : reader.readValue(stored);
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
