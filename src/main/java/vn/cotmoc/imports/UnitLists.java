package vn.cotmoc.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.imports.UnitListFile.Lines;
import vn.cotmoc.imports.UnitListFile.Unusable;
import vn.cotmoc.imports.UnitListUploads.Upload;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.AdministrativeUnit.Level;
import vn.cotmoc.territory.RevisingUnits;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitListComparison;
import vn.cotmoc.territory.UnitListComparison.Listed;
import vn.cotmoc.users.CurrentUser;

/// Official lists of units: uploaded, previewed against the list of their day, and taken over only when confirmed.
@Service
public class UnitLists {

    private final UnitListUploads uploads;
    private final RevisingUnits revising;
    private final Territory territory;
    private final ApplicationEventPublisher events;

    UnitLists(UnitListUploads uploads, RevisingUnits revising, Territory territory, ApplicationEventPublisher events) {
        this.uploads = uploads;
        this.revising = revising;
        this.territory = territory;
        this.events = events;
    }

    /// What became of an uploaded file: kept for its preview, or no list at all.
    public sealed interface Uploading {
        record Kept(UUID id) implements Uploading {}

        record Refused(String reason, String particulars) implements Uploading {}
    }

    /// What confirming the list would change; with faults it cannot be confirmed.
    public record Preview(
            UUID id,
            String fileName,
            Level level,
            LocalDate holdsFrom,
            String legalBasis,
            int units,
            UnitListComparison comparison,
            List<UnitListFault> faults,
            String fingerprint) {

        public boolean mayBeConfirmed() {
            return faults.isEmpty() && !comparison.changes().isEmpty();
        }
    }

    public enum Confirmation {
        ADOPTED,
        STALE,
        FAULTY
    }

    @Transactional
    public Uploading upload(String fileName, byte[] content, LocalDate holdsFrom, String legalBasis, CurrentUser user) {
        require(user);
        return switch (ReadingUnitLists.read(content)) {
            case Unusable(var reason, var particulars) -> new Uploading.Refused(reason.name(), particulars);
            case Lines _ -> new Uploading.Kept(uploads.keep(fileName, content, holdsFrom, legalBasis, user));
        };
    }

    @Transactional(readOnly = true)
    public Optional<Preview> preview(UUID id, CurrentUser user) {
        require(user);
        return uploads.find(id).map(this::preview);
    }

    /// All or nothing, and only what the person has seen.
    @Transactional
    public Optional<Confirmation> confirm(UUID id, String fingerprint, CurrentUser user) {
        require(user);
        revising.oneAtATime();
        return uploads.find(id).map(upload -> confirm(upload, fingerprint));
    }

    private Confirmation confirm(Upload upload, String fingerprint) {
        Preview preview = preview(upload);
        if (!preview.fingerprint().equals(fingerprint)) return Confirmation.STALE;
        if (!preview.faults().isEmpty()) return Confirmation.FAULTY;
        var comparison = preview.comparison();
        if (!comparison.changes().isEmpty()) {
            revising.revise(preview.level(), comparison.changes(), upload.holdsFrom(), upload.legalBasis());
            events.publishEvent(new UnitListAdopted(
                    preview.level(), upload.fileName(), upload.holdsFrom(), upload.legalBasis(), comparison));
        }
        uploads.remove(upload.id());
        return Confirmation.ADOPTED;
    }

    private Preview preview(Upload upload) {
        // Whatever is kept has been read once already.
        if (!(ReadingUnitLists.read(upload.content()) instanceof Lines lines))
            throw new IllegalStateException("unit list " + upload.id());
        var comparison = revising.compare(lines.level(), lines.units(), upload.holdsFrom());
        var faults = new ArrayList<>(lines.faults());
        faults.addAll(unknownProvinces(lines, upload.holdsFrom()));
        // A list with faulty lines is not complete: what seems to be missing may stand in one of them.
        if (faults.isEmpty())
            comparison.conflicts().stream().map(UnitLists::fault).forEach(faults::add);
        faults.sort(Comparator.comparing(fault -> Objects.requireNonNullElse(fault.line(), Long.MAX_VALUE)));
        return new Preview(
                upload.id(),
                upload.fileName(),
                lines.level(),
                upload.holdsFrom(),
                upload.legalBasis(),
                lines.units().size(),
                comparison,
                List.copyOf(faults),
                revising.fingerprint(lines.level()));
    }

    private List<UnitListFault> unknownProvinces(Lines lines, LocalDate day) {
        if (lines.level() == Level.PROVINCE) return List.of();
        Set<String> known =
                territory.provinces(day).stream().map(AdministrativeUnit::code).collect(Collectors.toSet());
        return lines.units().stream()
                .filter(unit -> !known.contains(Objects.requireNonNull(unit.provinceCode())))
                .map(UnitLists::unknownProvince)
                .toList();
    }

    private static UnitListFault unknownProvince(Listed unit) {
        return new UnitListFault(
                unit.line(),
                "province_code",
                UnitListFault.Reason.PROVINCE_UNKNOWN,
                Objects.requireNonNull(unit.provinceCode()));
    }

    private static UnitListFault fault(UnitListComparison.Conflict conflict) {
        return new UnitListFault(
                conflict.line(),
                "",
                UnitListFault.Reason.valueOf(conflict.reason().name()),
                conflict.code() + " " + conflict.fullName());
    }

    private static void require(CurrentUser user) {
        if (!user.mayAdministerAccounts()) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
    }
}
