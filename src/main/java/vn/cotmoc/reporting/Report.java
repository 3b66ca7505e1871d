package vn.cotmoc.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.CurrentUser;

/// One revision of a reported value: a save or a step of the workflow. It is written once and never changed.
@Entity
@Immutable
class Report implements Persistable<UUID> {

    @Id
    private UUID id = UUID.randomUUID();

    @Column(name = "indicator_id")
    private UUID indicatorId = id;

    @Column(name = "unit_id")
    private UUID unitId = id;

    @Column(name = "province_id")
    private UUID provinceId = id;

    @Column(name = "agency_id")
    private @Nullable UUID agencyId;

    private int year;
    private int quarter;
    private int revision;

    @Enumerated(EnumType.STRING)
    private ReportStatus status = ReportStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    private Maturity maturity = Maturity.ESTIMATE;

    @Embedded
    private ValueColumns value = ValueColumns.of(null);

    @Enumerated(EnumType.STRING)
    @Column(name = "missing_reason")
    private @Nullable MissingReason missing;

    private @Nullable BigDecimal level;
    private @Nullable String note;
    private @Nullable String reason;
    private boolean illustrative;

    @Column(name = "author_id")
    private UUID authorId = id;

    @Column(name = "author_name")
    private String authorName = "";

    @Column(name = "recorded_at")
    private Instant recordedAt = Instant.EPOCH;

    @Column(name = "entered_by")
    private String enteredBy = "";

    @Column(name = "entered_at")
    private Instant enteredAt = Instant.EPOCH;

    @Column(name = "idempotency_key")
    private @Nullable String idempotencyKey;

    @Transient
    private boolean fresh;

    protected Report() {}

    /// Whose revision it is, of what, and its number: one above the latest.
    record Place(Slot slot, int revision) {
        Indicator indicator() {
            return slot.indicator();
        }
    }

    Report(Place place, ReportStatus status, Entry entry, CurrentUser author, Instant now) {
        this.indicatorId = place.indicator().id().value();
        this.unitId = place.slot().unit().value();
        this.provinceId = place.indicator().province().value();
        AgencyId agency = place.indicator().advisingAgencyId();
        this.agencyId = agency == null ? null : agency.value();
        this.year = place.slot().period().year();
        this.quarter = place.slot().period().quarter();
        this.revision = place.revision();
        this.status = status;
        this.maturity = entry.maturity();
        this.value = ValueColumns.of(entry.value());
        this.missing = entry.missing();
        this.level = entry.level();
        this.note = entry.note();
        this.reason = entry.reason();
        // What a demonstration's role enters is as illustrative as the rest of it.
        this.illustrative = author.demo();
        this.authorId = author.id().value();
        this.authorName = author.displayName();
        this.recordedAt = now;
        this.enteredBy = author.displayName();
        this.enteredAt = now;
        this.fresh = true;
    }

    /// A step of the workflow repeats what somebody has entered before.
    void enteredBy(Figure latest) {
        this.enteredBy = latest.enteredBy();
        this.enteredAt = latest.enteredAt();
    }

    /// As it will be read; a numerator without what it is divided by unless that is handed in.
    Figure figure(IndicatorKind kind, UnitId unit, Period period, @Nullable Reference reference) {
        return new Figure(
                new IndicatorId(indicatorId),
                kind,
                unit,
                period,
                revision,
                status,
                maturity,
                value.toValue(),
                reference,
                missing,
                level,
                note,
                reason,
                illustrative,
                new AccountId(authorId),
                authorName,
                recordedAt,
                enteredBy,
                enteredAt);
    }

    void repeatableAs(String key) {
        this.idempotencyKey = key;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
