package vn.cotmoc.meetings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Opens sessions: from then on their papers show what was known at that moment.
@Service
public class OpeningMeetings {

    private static final int LONGEST_TITLE = 300;

    private final Territory territory;
    private final Packs packs;
    private final MeetingRows rows;
    private final ReportingPeriods periods;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OpeningMeetings(
            Territory territory,
            Packs packs,
            MeetingRows rows,
            ReportingPeriods periods,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.territory = territory;
        this.packs = packs;
        this.rows = rows;
        this.periods = periods;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /// A session as typed; what could not be read is null.
    public record Wanted(
            @Nullable String title,
            @Nullable LocalDate heldOn,
            @Nullable Integer asOf) {}

    /// Empty where the person does not read for the province.
    @Transactional
    public Optional<Opening> open(String provinceCode, Wanted wanted, UUID form, CurrentUser user) {
        return territory
                .province(provinceCode, periods.today())
                .filter(province -> user.overlooks(province.id()))
                .map(province -> open(province, wanted, form, user));
    }

    private Opening open(AdministrativeUnit province, Wanted wanted, UUID form, CurrentUser user) {
        if (!user.mayEdit(province.id())) throw new AccessDeniedException("opens no sessions of this province");
        lock(province.id());
        String title = Texts.line(wanted.title());
        var before = rows.ofForm(province.id(), form);
        if (before.isPresent()) return repeated(before.get(), title, wanted);
        var faults = faults(title, wanted);
        if (!faults.isEmpty() || wanted.heldOn() == null) return new Opening.Refused(faults);
        var same = rows.named(province.id(), wanted.heldOn(), title);
        if (same.isPresent()) return new Opening.Conflicting(same.get());
        var snapshot = packs.snapshot(province.code(), wanted.asOf(), user).orElseThrow();
        return new Opening.Opened(keep(province, title, wanted.heldOn(), snapshot, form, user));
    }

    private static Opening repeated(Meeting before, String title, Wanted wanted) {
        boolean same = before.title().equals(title) && before.heldOn().equals(wanted.heldOn());
        return same ? new Opening.Opened(before.id()) : new Opening.Conflicting(before);
    }

    private List<Fault> faults(String title, Wanted wanted) {
        var faults = new ArrayList<>(Texts.faults(title, LONGEST_TITLE, Fault.TITLE_MISSING, Fault.TITLE_TOO_LONG));
        LocalDate today = periods.today();
        if (wanted.heldOn() == null) faults.add(Fault.DAY_UNREADABLE);
        else if (wanted.heldOn().isBefore(today.minusYears(1))
                || wanted.heldOn().isAfter(today.plusYears(1))) faults.add(Fault.DAY_TOO_FAR);
        return faults;
    }

    private void lock(UnitId province) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 86))")
                .param(province.toString())
                .query(_ -> {});
    }

    private MeetingId keep(
            AdministrativeUnit province,
            String title,
            LocalDate heldOn,
            Snapshot snapshot,
            UUID form,
            CurrentUser user) {
        var head = snapshot.vi().pack().head();
        String written = json.writeValueAsString(snapshot);
        String hash = sha256(written);
        UUID id = jdbc.sql("""
                        insert into meeting (province_id, held_on, title, as_of, known_on, illustrative, snapshot, sha256, form_id,
                            author_id, author_name, opened_at)
                        values (:province, :heldOn, :title, :asOf, :knownOn, :illustrative, :snapshot, :hash, :form, :author, :name, :now)
                        returning id
                        """)
                .param("province", province.id().value())
                .param("heldOn", heldOn)
                .param("title", title)
                .param("asOf", head.asOf())
                .param("knownOn", head.knownOn())
                .param("illustrative", head.illustrative())
                .param("snapshot", written)
                .param("hash", hash)
                .param("form", form)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        events.publishEvent(new MeetingOpened(
                "provinces/%s/meetings/%s".formatted(province.code(), id),
                province.id().value(),
                Map.of("title", title, "heldOn", heldOn.toString(), "asOf", head.asOf(), "sha256", hash)));
        return new MeetingId(id);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
