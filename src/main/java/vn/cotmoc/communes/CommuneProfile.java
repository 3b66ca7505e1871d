package vn.cotmoc.communes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.progress.Viewing;

/// *Xã/phường*: the sentence that answers, and every indicator that the commune is asked for in the year, beside what
/// was allocated to it, the year before and the province.
public record CommuneProfile(
        String code,
        String name,
        String provinceCode,
        String provinceName,
        Viewing viewing,
        boolean mayReadOthers,
        String sentence,
        List<Row> rows,
        String csv,
        boolean illustrative) {

    /// `part` names the quarters where the year itself is not in yet; `chip` is the method's word on the province.
    public record Row(
            String code,
            String label,
            String unit,
            String resolution,
            String href,
            @Nullable String entryHref,
            String value,
            String part,
            String assigned,
            String reachSign,
            String reachKey,
            String reachCss,
            String before,
            String change,
            String province,
            VerdictChip chip) {}
}
