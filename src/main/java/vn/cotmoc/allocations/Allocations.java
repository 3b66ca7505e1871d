package vn.cotmoc.allocations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.allocations.Allocation.Bearer;
import vn.cotmoc.allocations.Allocation.Part;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.territory.UnitId;

/// What has been allocated, as far as the person may read it: a commune's staff read their own commune's parts.
@Service
public class Allocations {

    private static final String SELECT = """
            select a.*, p.unit_id, p.agency_id as body_id, p.quarter, p.amount, p.numerator, p.denominator, p.meets, p.people
            from allocation a left join allocation_part p on p.allocation_id = a.id
            """;

    private final JdbcClient jdbc;

    Allocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every revision of an indicator's year, the latest first.
    @Transactional(readOnly = true)
    public List<Allocation> revisions(IndicatorId indicator, int year) {
        return read(jdbc.sql(SELECT + " where a.indicator_id = ? and a.year = ? order by a.revision desc, p.id")
                .param(indicator.value())
                .param(year)
                .query((row, _) -> Row.of(row))
                .list());
    }

    /// Every revision of an indicator, the latest year and revision first.
    @Transactional(readOnly = true)
    public List<Allocation> revisions(IndicatorId indicator) {
        return read(jdbc.sql(SELECT + " where a.indicator_id = ? order by a.year desc, a.revision desc, p.id")
                .param(indicator.value())
                .query((row, _) -> Row.of(row))
                .list());
    }

    /// The allocation that counts for each indicator of a resolution in a year: the latest that was issued.
    @Transactional(readOnly = true)
    public Map<IndicatorId, Allocation> issued(UUID resolution, int year) {
        return read(jdbc.sql(SELECT + """
                         where a.id in (select distinct on (n.indicator_id) n.id from allocation n join indicator i on i.id = n.indicator_id
                                        where i.resolution_id = ? and n.year = ? and n.status = 'ISSUED'
                                        order by n.indicator_id, n.revision desc)
                        """)
                        .param(resolution)
                        .param(year)
                        .query((row, _) -> Row.of(row))
                        .list())
                .stream()
                .collect(Collectors.toMap(Allocation::indicator, Function.identity()));
    }

    private record Row(UUID id, Allocation head, @Nullable Part part) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getObject("id", UUID.class), Allocations.head(row), Allocations.part(row));
        }
    }

    private static List<Allocation> read(List<Row> rows) {
        var heads = new LinkedHashMap<UUID, Allocation>();
        var parts = new LinkedHashMap<UUID, List<Part>>();
        for (Row row : rows) {
            heads.putIfAbsent(row.id(), row.head());
            var known = parts.computeIfAbsent(row.id(), _ -> new ArrayList<>());
            if (row.part() != null) known.add(row.part());
        }
        return heads.entrySet().stream()
                .map(head -> with(head.getValue(), parts.getOrDefault(head.getKey(), List.of())))
                .toList();
    }

    private static Allocation with(Allocation head, List<Part> parts) {
        return new Allocation(
                head.indicator(),
                head.year(),
                head.revision(),
                head.status(),
                head.documentNumber(),
                head.documentDate(),
                head.reason(),
                head.peopleSource(),
                head.peopleOn(),
                head.illustrative(),
                head.authorName(),
                head.recordedAt(),
                parts);
    }

    private static Allocation head(ResultSet row) throws SQLException {
        return new Allocation(
                new IndicatorId(row.getObject("indicator_id", UUID.class)),
                row.getInt("year"),
                row.getInt("revision"),
                Allocation.Status.valueOf(row.getString("status")),
                row.getString("document_number"),
                row.getObject("document_date", LocalDate.class),
                row.getString("reason"),
                row.getString("people_source"),
                row.getObject("people_on", LocalDate.class),
                row.getBoolean("illustrative"),
                row.getString("author_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    private static @Nullable Part part(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        UUID body = row.getObject("body_id", UUID.class);
        if (unit == null && body == null) return null;
        Bearer bearer = unit == null ? new Bearer.Body(new AgencyId(body)) : new Bearer.Commune(new UnitId(unit));
        return new Part(bearer, row.getInt("quarter"), assigned(row), row.getBigDecimal("people"));
    }

    private static @Nullable Assigned assigned(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        var numerator = row.getBigDecimal("numerator");
        boolean meets = row.getBoolean("meets");
        if (amount != null) return new Assigned.Amount(amount);
        if (numerator != null) return new Assigned.Parts(numerator, row.getBigDecimal("denominator"));
        return Optional.ofNullable(row.getObject("meets"))
                .map(_ -> new Assigned.Meets(meets))
                .orElse(null);
    }
}
