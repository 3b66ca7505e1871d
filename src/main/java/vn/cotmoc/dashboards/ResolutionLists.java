package vn.cotmoc.dashboards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.dashboards.Heirs.Heir;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.resolutions.Resolutions.Counted;

/// Lists of resolutions, those of provinces that have ended under headings that name them.
@Service
public class ResolutionLists {

    private final Resolutions resolutions;
    private final Heirs heirs;

    ResolutionLists(Resolutions resolutions, Heirs heirs) {
        this.resolutions = resolutions;
        this.heirs = heirs;
    }

    /// The resolutions of today's provinces under no heading, or those of one that has ended under its own.
    public record Group(String heading, List<Counted> resolutions) {}

    public record Listing(int count, List<Group> groups) {}

    /// A province of today and how a resolution within reach of it is called.
    public record Door(String code, String province, String resolution, String words) {}

    @Transactional(readOnly = true)
    public Listing listing(Locale locale) {
        var all = resolutions.counted(null);
        var known = heirs.of(
                all.stream()
                        .map(counted -> counted.resolution().province())
                        .distinct()
                        .toList(),
                locale);
        var byHeading = new LinkedHashMap<String, List<Counted>>();
        byHeading.put("", new ArrayList<>());
        all.forEach(counted -> byHeading
                .computeIfAbsent(heading(known.get(counted.resolution().province())), _ -> new ArrayList<>())
                .add(counted));
        byHeading.values().removeIf(List::isEmpty);
        return new Listing(
                all.size(),
                byHeading.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /// One statement, however many resolutions.
    List<Door> doors(List<Resolution> all, Locale locale) {
        var known = heirs.of(all.stream().map(Resolution::province).distinct().toList(), locale);
        return all.stream()
                .map(resolution -> door(resolution, Objects.requireNonNull(known.get(resolution.province()))))
                .toList();
    }

    private static Door door(Resolution resolution, Heir heir) {
        return new Door(
                heir.code(),
                heir.isOfToday() ? resolution.provinceName() : heir.name(),
                resolution.shortName(),
                heir.words());
    }

    private static String heading(@Nullable Heir heir) {
        return heir == null ? "" : heir.words();
    }
}
