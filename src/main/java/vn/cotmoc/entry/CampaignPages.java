package vn.cotmoc.entry;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.entry.CampaignPage.Choice;
import vn.cotmoc.entry.CampaignPage.Counts;
import vn.cotmoc.entry.CampaignPage.Line;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.ApprovalLevels;
import vn.cotmoc.reporting.Campaign.Level;
import vn.cotmoc.reporting.CampaignExceptions;
import vn.cotmoc.reporting.Campaigns;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Turnout;
import vn.cotmoc.reporting.Turnouts;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Puts the pages of reporting periods together, in a fixed number of statements.
@Service
public class CampaignPages {

    private static final Set<String> DONE = Set.of("changed", "excepted", "levels");

    private final Campaigns campaigns;
    private final CampaignExceptions exceptions;
    private final ApprovalLevels levels;
    private final Turnouts turnouts;
    private final Territory territory;
    private final Agencies agencies;
    private final ReportingPeriods periods;
    private final CampaignHeads heads;
    private final Saying saying;

    CampaignPages(
            Campaigns campaigns,
            CampaignExceptions exceptions,
            ApprovalLevels levels,
            Turnouts turnouts,
            Territory territory,
            Agencies agencies,
            ReportingPeriods periods,
            CampaignHeads heads,
            Saying saying) {
        this.campaigns = campaigns;
        this.exceptions = exceptions;
        this.levels = levels;
        this.turnouts = turnouts;
        this.territory = territory;
        this.agencies = agencies;
        this.periods = periods;
        this.heads = heads;
        this.saying = saying;
    }

    /// What is said above a page: what went wrong, or what was done.
    public record Said(@Nullable String fault, @Nullable String done) {
        public static final Said NOTHING = new Said(null, null);
    }

    @Transactional(readOnly = true)
    public CampaignsPage list(
            @Nullable String province, @Nullable Integer wantedYear, CurrentUser user, Said said, Locale locale) {
        var readable = readable(user);
        var chosen = chosen(readable, province, user);
        int year = periods.yearOrCurrent(wantedYear);
        var rows = turnouts.ofYear(chosen.id(), year, user).stream()
                .map(turnout -> new CampaignsPage.Row(heads.head(turnout.campaign(), chosen, locale), counts(turnout)))
                .toList();
        return new CampaignsPage(
                year,
                IntStream.rangeClosed(
                                ReportingPeriod.FIRST_YEAR,
                                Math.min(periods.currentYear() + 1, ReportingPeriod.LAST_YEAR))
                        .boxed()
                        .toList()
                        .reversed(),
                chosen.id().toString(),
                chosen.fullName(),
                readable.stream()
                        .map(one -> new Choice(one.id().toString(), one.fullName()))
                        .toList(),
                rows,
                levels(chosen.id(), user, locale),
                said.fault(),
                done(said, locale));
    }

    @Transactional(readOnly = true)
    public CampaignPage show(String province, Level level, Period period, CurrentUser user, Said said, Locale locale) {
        var chosen = chosen(readable(user), province, user);
        var turnout = turnouts.of(chosen.id(), level, period, user);
        boolean maySet = user.maySetPeriodsIn(chosen.id());
        return new CampaignPage(
                heads.head(turnout.campaign(), chosen, locale),
                counts(turnout),
                turnout.parties().stream()
                        .map(party -> heads.party(party, period, locale))
                        .toList(),
                exceptions.of(chosen.id(), period).stream()
                        .filter(one -> (one.commune() == null) == (level == Level.PROVINCE))
                        .map(one -> new Line(
                                saying.say("entry.campaign.until", locale, one.name(), Vietnamese.date(one.until())),
                                one.reason(),
                                one.author()))
                        .toList(),
                campaigns.history(chosen.id(), level, period).stream()
                        .flatMap(one -> Stream.ofNullable(heads.line(one, locale)))
                        .toList(),
                maySet ? places(chosen, level) : List.of(),
                maySet,
                said.fault(),
                done(said, locale));
    }

    /// The province asked for, else the reader's own, else the first that he reads.
    public UnitId province(@Nullable String asked, CurrentUser user) {
        return chosen(readable(user), asked, user).id();
    }

    private List<AdministrativeUnit> readable(CurrentUser user) {
        return territory.provinces(periods.today()).stream()
                .filter(province -> user.mayRead(province.id()))
                .toList();
    }

    static AdministrativeUnit chosen(List<AdministrativeUnit> readable, @Nullable String asked, CurrentUser user) {
        Optional<AdministrativeUnit> found = asked == null
                ? readable.stream()
                        .filter(one -> one.code().equals(user.homeProvinceCode()))
                        .findFirst()
                        .or(() -> readable.stream().findFirst())
                : readable.stream()
                        .filter(one -> one.id().toString().equals(asked))
                        .findFirst();
        return found.orElseThrow(Problem::notFound);
    }

    private static Counts counts(Turnout turnout) {
        return new Counts(turnout.expected(), turnout.in(), turnout.late(), turnout.missing());
    }

    private CampaignsPage.Levels levels(UnitId province, CurrentUser user, Locale locale) {
        var history = levels.history(province);
        return new CampaignsPage.Levels(
                !history.isEmpty() && history.getFirst().twoLevels(),
                history.stream()
                        .map(change -> new Line(
                                saying.say(change.twoLevels() ? "entry.levels.two" : "entry.levels.one", locale),
                                change.reason(),
                                change.author() + ", " + Vietnamese.moment(change.recordedAt())))
                        .toList(),
                user.mayEdit(province));
    }

    private List<Choice> places(AdministrativeUnit province, Level level) {
        return switch (level) {
            case PROVINCE ->
                agencies.inProvince(province.id(), periods.today()).stream()
                        .map(agency -> new Choice(agency.id().toString(), agency.name()))
                        .toList();
            case COMMUNE ->
                territory.communes(province.code(), periods.today()).stream()
                        .map(commune -> new Choice(commune.id().toString(), commune.fullName()))
                        .toList();
        };
    }

    private @Nullable String done(Said said, Locale locale) {
        String done = Objects.requireNonNullElse(said.done(), "");
        return DONE.contains(done) ? saying.say("entry.campaign.done." + done, locale) : null;
    }
}
