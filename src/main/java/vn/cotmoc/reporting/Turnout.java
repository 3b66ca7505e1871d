package vn.cotmoc.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.territory.UnitId;

/// Who has reported in a period and who has not: counts and days, never a figure.
public record Turnout(Campaign campaign, List<Party> parties) {

    public Turnout {
        parties = List.copyOf(parties);
    }

    /// An agency, a commune, or the province itself where no agency answers; with its exception where it has one.
    public record Party(
            @Nullable AgencyId agency,
            @Nullable UnitId commune,
            String name,
            @Nullable LocalDate extendedUntil,
            List<Duty> duties) {

        public int in() {
            return (int) duties.stream().filter(Duty::isIn).count();
        }

        public int late() {
            return (int) duties.stream().filter(Duty::isLate).count();
        }

        public int worst() {
            return duties.stream().mapToInt(Duty::daysLate).max().orElse(0);
        }

        public List<Duty> missing() {
            return duties.stream().filter(duty -> !duty.isIn()).toList();
        }
    }

    /// One value that is expected: in or not, sent back or not, and how many days after its due date.
    public record Duty(
            Indicator indicator,
            Standing standing,
            @Nullable LocalDate firstSent,
            int daysLate) {

        public boolean isIn() {
            return standing == Standing.IN;
        }

        public boolean isLate() {
            return daysLate > 0;
        }
    }

    /// A draft is nobody's business yet: it counts as missing.
    public enum Standing {
        IN,
        RETURNED,
        MISSING
    }

    /// What was sent in time is never late, however often it comes back; what has not come is late by today.
    static int daysLate(LocalDate due, @Nullable LocalDate firstSent, LocalDate today) {
        LocalDate measured = firstSent == null ? today : firstSent;
        return (int) Math.max(0, ChronoUnit.DAYS.between(due, measured));
    }

    public int expected() {
        return parties.stream().mapToInt(party -> party.duties().size()).sum();
    }

    public int in() {
        return parties.stream().mapToInt(Party::in).sum();
    }

    public int late() {
        return parties.stream().mapToInt(Party::late).sum();
    }

    public int missing() {
        return expected() - in();
    }
}
