package vn.cotmoc.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.inspections.Inspection.Conclusion;
import vn.cotmoc.inspections.Inspection.Counts;
import vn.cotmoc.inspections.Inspection.Member;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.AccountId;

/// Reads inspections with their members and how much there is of each, one statement however many.
@Component
class InspectionRows {

    private static final String SELECT = """
            select n.*, u.code as province_code, u.full_name as province_name, c.words as conclusion, c.author_name as concluded_by,
                   c.recorded_at as concluded_at, m.ids as member_ids, m.names as member_names,
                   (select count(*) from sample_item i where i.inspection_id = n.id) as items,
                   (select count(*) from sample_item i where i.inspection_id = n.id
                      and (select o.checked from sample_note o where o.sample_id = i.sample_id and o.position = i.position
                           order by o.revision desc limit 1)) as checked,
                   (select count(*) from finding f where f.inspection_id = n.id) as findings,
                   (select count(*) from finding f where f.inspection_id = n.id
                      and coalesce((select s.state from finding_step s where s.finding_id = f.id order by s.revision desc limit 1), 'NEW') <> 'CLOSED') as open
            from inspection n join administrative_unit u on u.id = n.province_id
            left join inspection_conclusion c on c.inspection_id = n.id
            left join lateral (select array_agg(x.account_id order by x.account_name, x.account_id) as ids,
                                      array_agg(x.account_name order by x.account_name, x.account_id) as names
                               from inspection_member x where x.inspection_id = n.id) m on true
            """;

    private final JdbcClient jdbc;

    InspectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the person may read: those under way first, then the latest.
    List<Inspection> readable() {
        return list(" order by c.recorded_at is not null, n.recorded_at desc, n.id");
    }

    Optional<Inspection> find(InspectionId id) {
        return list(" where n.id = ?", id.value()).stream().findFirst();
    }

    Optional<Inspection> ofForm(UnitId province, UUID form) {
        return list(" where n.province_id = ? and n.form_id = ?", province.value(), form).stream()
                .findFirst();
    }

    /// Who can be a member of an inspection of the province.
    List<Member> auditors(UnitId province) {
        return jdbc.sql("select * from auditors_of(?)")
                .param(province.value())
                .query((row, _) ->
                        new Member(new AccountId(row.getObject("id", UUID.class)), row.getString("display_name")))
                .list();
    }

    private List<Inspection> list(String rest, Object... parameters) {
        return jdbc.sql(SELECT + rest)
                .params(parameters)
                .query(InspectionRows::inspection)
                .list();
    }

    private static Inspection inspection(ResultSet row, int number) throws SQLException {
        return new Inspection(
                new InspectionId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("province_id", UUID.class)),
                row.getString("province_code"),
                row.getString("province_name"),
                row.getString("title"),
                row.getString("purpose"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("author_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                members(row),
                conclusion(row),
                new Counts(row.getInt("items"), row.getInt("checked"), row.getInt("findings"), row.getInt("open")));
    }

    private static List<Member> members(ResultSet row) throws SQLException {
        var ids = row.getArray("member_ids");
        if (ids == null) return List.of();
        var accounts = (UUID[]) ids.getArray();
        var names = (String[]) row.getArray("member_names").getArray();
        return IntStream.range(0, accounts.length)
                .mapToObj(place -> new Member(new AccountId(accounts[place]), names[place]))
                .toList();
    }

    private static @Nullable Conclusion conclusion(ResultSet row) throws SQLException {
        String words = row.getString("conclusion");
        return words == null
                ? null
                : new Conclusion(
                        words,
                        row.getString("concluded_by"),
                        row.getObject("concluded_at", OffsetDateTime.class).toInstant());
    }
}
