package vn.cotmoc.dashboards;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.agencies.Agency.Extent;
import vn.cotmoc.agencies.Agency.Succession;
import vn.cotmoc.shared.Vietnamese;

/// Since when and until when an agency stands, from whom it took over and who took over from it.
public record AgencyStanding(
        String on,
        String day,
        String from,
        String to,
        boolean ended,
        String aliases,
        String source,
        List<Line> predecessors,
        List<Line> successors) {

    /// The agency at the other end of a succession.
    public record Line(UUID id, String name, String provinceName, boolean part, String day, String basis) {

        static Line of(Succession succession) {
            return new Line(
                    succession.id(),
                    succession.name(),
                    succession.provinceName(),
                    succession.extent() == Extent.PART,
                    Vietnamese.date(succession.effectiveOn()),
                    succession.legalBasis());
        }
    }

    static AgencyStanding of(Agency agency, LocalDate on) {
        return new AgencyStanding(
                on.toString(),
                Vietnamese.date(on),
                day(agency.validFrom()),
                day(agency.validTo()),
                agency.hasEnded(on),
                String.join("; ", agency.aliases()),
                agency.source(),
                agency.predecessors().stream().map(Line::of).toList(),
                agency.successors().stream().map(Line::of).toList());
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : Vietnamese.date(date);
    }
}
