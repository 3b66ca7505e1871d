package vn.cotmoc.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.typesetting.DocumentSetting.Wording;
import vn.cotmoc.typesetting.Issuer;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.typesetting.SettingOutcome;
import vn.cotmoc.typesetting.SettingRules;
import vn.cotmoc.users.CurrentUser;

/// Under whose name the working papers of a province go out, set by its auditors, revision by revision.
@Service
public class InspectingBodies {

    private final JdbcClient jdbc;
    private final Desk desk;

    InspectingBodies(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    public record Body(int revision, Wording wording, String authorName, Instant at) {}

    /// The latest first.
    @Transactional(readOnly = true)
    public List<Body> of(UnitId province) {
        return jdbc.sql("select * from inspecting_body where province_id = ? order by revision desc")
                .param(province.value())
                .query(InspectingBodies::body)
                .list();
    }

    /// As it was at a moment: papers of what is over keep the head that they had.
    @Transactional(readOnly = true)
    Issuer issuer(UnitId province, Instant moment) {
        return of(province).stream()
                .filter(body -> !body.at().isAfter(moment))
                .findFirst()
                .map(Body::wording)
                .orElseGet(Wording::none)
                .issuer(OfficialForm.PARTY);
    }

    /// @param seen the revision that was on the page; zero where there was none
    @Transactional
    public SettingOutcome keep(UnitId province, Wording wanted, int seen, CurrentUser user) {
        if (!user.mayAudit(province)) throw Desk.notAnAuditor();
        var fault = SettingRules.fault(wanted);
        if (fault.isPresent()) return fault.get();
        desk.takeTurns(province);
        var present = of(province).stream().findFirst();
        int revision = present.map(Body::revision).orElse(0);
        if (revision != seen) return new SettingOutcome.Stale();
        if (present.map(Body::wording).orElseGet(Wording::none).equals(wanted))
            return new SettingOutcome.Kept(revision);
        insert(province, revision + 1, wanted, user);
        desk.record(
                "inspection.body-changed",
                "inspections/body/" + (revision + 1),
                province,
                Map.of("body", wanted.body(), "signer", wanted.signer()));
        return new SettingOutcome.Kept(revision + 1);
    }

    private void insert(UnitId province, int revision, Wording wanted, CurrentUser user) {
        jdbc.sql("""
                        insert into inspecting_body (province_id, revision, parent_body, body, symbol, place, authority, position, signer, recipients,
                            author_id, author_name, recorded_at)
                        values (:province, :revision, :parent, :body, :symbol, :place, :authority, :position, :signer, :recipients,
                            :author, :name, :now)
                        """)
                .param("province", province.value())
                .param("revision", revision)
                .param("parent", wanted.parentBody())
                .param("body", wanted.body())
                .param("symbol", wanted.symbol())
                .param("place", wanted.place())
                .param("authority", wanted.authority())
                .param("position", wanted.position())
                .param("signer", wanted.signer())
                .param("recipients", wanted.recipients())
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", desk.now())
                .update();
    }

    private static Body body(ResultSet row, int number) throws SQLException {
        return new Body(
                row.getInt("revision"),
                new Wording(
                        row.getString("parent_body"),
                        row.getString("body"),
                        row.getString("symbol"),
                        row.getString("place"),
                        row.getString("authority"),
                        row.getString("position"),
                        row.getString("signer"),
                        row.getString("recipients")),
                row.getString("author_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
