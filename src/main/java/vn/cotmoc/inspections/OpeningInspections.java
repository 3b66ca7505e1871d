package vn.cotmoc.inspections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.inspections.Inspection.Member;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// Opens inspections and concludes them, each once.
@Service
public class OpeningInspections {

    private static final int LONGEST_PURPOSE = 2000;

    private final InspectionRows rows;
    private final Territory territory;
    private final JdbcClient jdbc;
    private final Desk desk;

    OpeningInspections(InspectionRows rows, Territory territory, JdbcClient jdbc, Desk desk) {
        this.rows = rows;
        this.territory = territory;
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /// An inspection as typed; what could not be read is null.
    public record Wanted(
            @Nullable String title,
            @Nullable String purpose,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate toDay,
            List<UUID> members) {}

    /// Empty where the person does not audit the province.
    @Transactional
    public Optional<Outcome> open(String provinceCode, Wanted wanted, UUID form, CurrentUser user) {
        return territory
                .province(provinceCode, desk.today())
                .filter(province -> user.mayAudit(province.id()))
                .map(province -> open(province, wanted, form, user));
    }

    private Outcome open(AdministrativeUnit province, Wanted wanted, UUID form, CurrentUser user) {
        desk.takeTurns(province.id());
        String title = Texts.line(wanted.title());
        var before = rows.ofForm(province.id(), form);
        if (before.isPresent())
            return before.get().title().equals(title)
                    ? new Outcome.Kept(before.get().id().toString())
                    : new Outcome.Stale();
        var auditors = rows.auditors(province.id());
        var faults = faults(title, wanted, auditors);
        if (!faults.isEmpty()) return new Outcome.Refused(faults);
        return new Outcome.Kept(keep(province, title, wanted, auditors, form, user));
    }

    private static List<Fault> faults(String title, Wanted wanted, List<Member> auditors) {
        var faults = new ArrayList<>(Texts.faults(title, Texts.LINE, Fault.TITLE_MISSING, Fault.TITLE_TOO_LONG));
        faults.addAll(Texts.faults(
                Texts.lines(wanted.purpose()), LONGEST_PURPOSE, Fault.PURPOSE_MISSING, Fault.PURPOSE_TOO_LONG));
        if (wanted.fromDay() == null || wanted.toDay() == null) faults.add(Fault.DAYS_UNREADABLE);
        else if (wanted.toDay().isBefore(wanted.fromDay())) faults.add(Fault.DAYS_REVERSED);
        var known = auditors.stream().map(one -> one.account().value()).collect(Collectors.toSet());
        if (!known.containsAll(wanted.members())) faults.add(Fault.MEMBER_UNKNOWN);
        return faults;
    }

    private String keep(
            AdministrativeUnit province,
            String title,
            Wanted wanted,
            List<Member> auditors,
            UUID form,
            CurrentUser user) {
        UUID id = jdbc.sql("""
                        insert into inspection (province_id, title, purpose, from_day, to_day, form_id, author_id, author_name, recorded_at)
                        values (:province, :title, :purpose, :from, :to, :form, :author, :name, :now) returning id
                        """)
                .param("province", province.id().value())
                .param("title", title)
                .param("purpose", Texts.lines(wanted.purpose()))
                .param("from", wanted.fromDay())
                .param("to", wanted.toDay())
                .param("form", form)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", desk.now())
                .query(UUID.class)
                .single();
        // Whoever opens it works on it.
        var members = auditors.stream()
                .filter(one -> one.account().equals(user.id())
                        || wanted.members().contains(one.account().value()))
                .toList();
        jdbc.sql("""
                        insert into inspection_member (inspection_id, account_id, account_name, province_id)
                        select :id, m.account, m.name, :province from unnest(:accounts::uuid[], :names::text[]) m (account, name)
                        """)
                .param("id", id)
                .param("province", province.id().value())
                .param(
                        "accounts",
                        members.stream().map(one -> one.account().value()).toArray(UUID[]::new))
                .param("names", members.stream().map(Member::name).toArray(String[]::new))
                .update();
        desk.record(
                "inspection.opened",
                "inspections/" + id,
                province.id(),
                Map.of(
                        "title",
                        title,
                        "members",
                        members.stream().map(Member::name).collect(Collectors.joining(", "))));
        return id.toString();
    }

    /// Says what an inspection came to; empty where the person may not know it.
    @Transactional
    public Optional<Outcome> conclude(InspectionId id, @Nullable String typed, CurrentUser user) {
        desk.takeTurns(id);
        return rows.find(id).map(inspection -> conclude(inspection, Texts.lines(typed), user));
    }

    private Outcome conclude(Inspection inspection, String words, CurrentUser user) {
        if (inspection.conclusion() != null)
            return inspection.conclusion().words().equals(words)
                    ? new Outcome.Kept(inspection.id().toString())
                    : new Outcome.Stale();
        Desk.members(inspection, user);
        var faults = Texts.words(words);
        if (!faults.isEmpty()) return new Outcome.Refused(faults);
        jdbc.sql("""
                        insert into inspection_conclusion (inspection_id, province_id, words, author_id, author_name, recorded_at)
                        values (:id, :province, :words, :author, :name, :now)
                        """)
                .param("id", inspection.id().value())
                .param("province", inspection.province().value())
                .param("words", words)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", desk.now())
                .update();
        desk.record(
                "inspection.concluded",
                "inspections/" + inspection.id(),
                inspection.province(),
                Map.of("words", words));
        return new Outcome.Kept(inspection.id().toString());
    }
}
