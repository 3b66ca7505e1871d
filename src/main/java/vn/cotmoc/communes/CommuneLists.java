package vn.cotmoc.communes;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;
import vn.cotmoc.communes.CommuneListPage.Row;
import vn.cotmoc.communes.CountingCommunes.Counted;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.Viewing;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Lists the communes of a province: three statements. A commune's own staff find their own.
@Service
public class CommuneLists {

    static final List<String> COLUMNS = List.of("code", "name", "reported", "met");
    private static final int FIRST_PLANS = 2021;

    private final Territory territory;
    private final CountingCommunes counting;
    private final ReadingCommunes reading;
    private final ReportingPeriods periods;
    private final Saying saying;

    CommuneLists(
            Territory territory,
            CountingCommunes counting,
            ReadingCommunes reading,
            ReportingPeriods periods,
            Saying saying) {
        this.territory = territory;
        this.counting = counting;
        this.reading = reading;
        this.periods = periods;
        this.saying = saying;
    }

    /// What is typed to find a commune, and by which column the list stands.
    public record Wish(
            String province,
            Viewpoint view,
            @Nullable String text,
            @Nullable String sort) {}

    @Transactional(readOnly = true)
    public Optional<CommuneListPage> page(Wish wish, CurrentUser user, Locale locale) {
        var order = Order.read(wish.sort(), COLUMNS);
        return territory
                .province(wish.province(), wish.view().dayOr(periods.today()))
                .filter(province -> user.mayRead(province.id()))
                .map(province -> page(province, wish, order, user, locale));
    }

    private CommuneListPage page(AdministrativeUnit province, Wish wish, Order order, CurrentUser user, Locale locale) {
        var view = wish.view();
        String wanted = Vietnamese.fold(Objects.requireNonNullElse(wish.text(), ""));
        var shown = counting.in(province.id(), view).stream()
                .filter(commune -> isFor(user, province, commune))
                .toList();
        Map<UUID, List<Reach>> reaches = reading.allocated(province.id(), view).stream()
                .collect(Collectors.groupingBy(
                        line -> line.place().unit().value(),
                        Collectors.mapping(line -> line.reach(view.year()), Collectors.toList())));
        return new CommuneListPage(
                province.code(),
                province.fullName(),
                Viewing.of(view, Math.min(view.year(), FIRST_PLANS), periods.today(), saying, locale),
                sentence(shown, view, locale),
                Objects.requireNonNullElse(wish.text(), ""),
                order.written(),
                COLUMNS.stream().map(order::head).toList(),
                shown.stream()
                        .filter(commune -> (commune.folded() + " " + commune.code()).contains(wanted))
                        .map(commune -> row(commune, reaches.getOrDefault(commune.id(), List.of()), view))
                        .sorted(sorted(order))
                        .toList(),
                UriComponentsBuilder.fromPath("/provinces/{code}/communes.csv")
                        .queryParam("asOf", "{asOf}")
                        .queryParam("sort", "{sort}")
                        .queryParam("q", "{q}")
                        .encode()
                        .buildAndExpand(
                                province.code(),
                                view.text(),
                                order.written(),
                                Objects.requireNonNullElse(wish.text(), ""))
                        .toUriString());
    }

    private static boolean isFor(CurrentUser user, AdministrativeUnit province, Counted commune) {
        var id = new UnitId(commune.id());
        return user.mayReadCommunesOf(province.id())
                || user.reportingCommunes().contains(id)
                || user.confirmingCommunes().contains(id);
    }

    private String sentence(List<Counted> communes, Viewpoint view, Locale locale) {
        var asked = communes.stream().filter(commune -> commune.asked() > 0).toList();
        String year = String.valueOf(view.year());
        if (asked.isEmpty()) return saying.say("communes.list.nothing", locale, communes.size(), year);
        return saying.say(
                "communes.list.answer",
                locale,
                asked.size(),
                year,
                asked.stream().filter(one -> one.reported() == one.asked()).count(),
                asked.stream()
                        .filter(one -> one.reported() > 0 && one.reported() < one.asked())
                        .count(),
                asked.stream().filter(one -> one.reported() == 0).count());
    }

    private static Row row(Counted commune, List<Reach> reaches, Viewpoint view) {
        return new Row(
                commune.code(),
                commune.fullName(),
                "/communes/%s?asOf=%s".formatted(commune.code(), view.text()),
                commune.asked(),
                commune.reported(),
                reaches.size(),
                (int) reaches.stream().filter(reach -> reach == Reach.MET).count());
    }

    private static Comparator<Row> sorted(Order order) {
        Comparator<Row> wanted = switch (order.column()) {
            case "name" ->
                order.by(row -> Collator.getInstance(Locale.of("vi", "VN")).getCollationKey(row.name()));
            case "reported" -> order.by(Row::reported);
            case "met" -> order.by(Row::met);
            case String _ -> order.by(Row::code);
        };
        return wanted.thenComparing(Row::code);
    }
}
