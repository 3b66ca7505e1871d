package vn.cotmoc.typesetting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.typesetting.DocumentSetting.Wording;
import vn.cotmoc.users.CurrentUser;

/// Under whose name the documents of a province go out: set by its editors, revision by revision, for either form.
@Service
public class DocumentSettings {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentSettings(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// What documents are headed and signed with today; blank where nothing has been set.
    @Transactional(readOnly = true)
    public Issuer issuer(UnitId province, OfficialForm form) {
        return latest(province, form).map(setting -> setting.issuer(form)).orElseGet(() -> Issuer.unknown(form));
    }

    /// Every revision, the latest first.
    @Transactional(readOnly = true)
    public List<DocumentSetting> history(UnitId province, OfficialForm form) {
        return jdbc.sql("select * from document_setting where province_id = ? and form = ? order by revision desc")
                .params(province.value(), form.name())
                .query(DocumentSettings::read)
                .list();
    }

    /// @param seen the revision that was on the screen; zero where there was none
    @Transactional
    public SettingOutcome keep(
            AdministrativeUnit province, OfficialForm form, Wording wanted, int seen, CurrentUser user) {
        if (!user.mayEdit(province.id())) throw new AccessDeniedException("not an editor of this province");
        var fault = SettingRules.fault(wanted);
        if (fault.isPresent()) return fault.get();
        lock(province, form);
        var present = latest(province.id(), form);
        int revision = present.map(DocumentSetting::revision).orElse(0);
        if (revision != seen) return new SettingOutcome.Stale();
        var before = present.map(DocumentSetting::wording).orElseGet(Wording::none);
        if (before.equals(wanted)) return new SettingOutcome.Kept(revision);
        insert(province, form, revision + 1, wanted, user);
        events.publishEvent(new DocumentSettingKept(province, form, revision + 1, before, wanted));
        return new SettingOutcome.Kept(revision + 1);
    }

    private Optional<DocumentSetting> latest(UnitId province, OfficialForm form) {
        return jdbc.sql("""
                        select * from document_setting where province_id = ? and form = ? order by revision desc limit 1
                        """)
                .params(province.value(), form.name())
                .query(DocumentSettings::read)
                .optional();
    }

    private void insert(
            AdministrativeUnit province, OfficialForm form, int revision, Wording wanted, CurrentUser user) {
        jdbc.sql("""
                        insert into document_setting (province_id, form, revision, parent_body, body, symbol, place, authority,
                            position, signer, recipients, author_id, author_name, recorded_at)
                        values (:province, :form, :revision, :parent, :body, :symbol, :place, :authority, :position, :signer,
                            :recipients, :author, :name, :at)
                        """)
                .param("province", province.id().value())
                .param("form", form.name())
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
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
    }

    // Two editors of one province take turns.
    private void lock(AdministrativeUnit province, OfficialForm form) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 84))")
                .param(province.id() + "/" + form)
                .query(_ -> {});
    }

    private static DocumentSetting read(ResultSet row, int number) throws SQLException {
        var wording = new Wording(
                row.getString("parent_body"),
                row.getString("body"),
                row.getString("symbol"),
                row.getString("place"),
                row.getString("authority"),
                row.getString("position"),
                row.getString("signer"),
                row.getString("recipients"));
        return new DocumentSetting(
                wording,
                row.getInt("revision"),
                row.getString("author_name"),
                row.getObject("recorded_at", OffsetDateTime.class));
    }
}
