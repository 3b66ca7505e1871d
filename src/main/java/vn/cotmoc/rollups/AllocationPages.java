package vn.cotmoc.rollups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.allocations.Allocation;
import vn.cotmoc.allocations.Allocation.Part;
import vn.cotmoc.allocations.Deciding;
import vn.cotmoc.allocations.KeepingAllocations;
import vn.cotmoc.allocations.KeepingAllocations.Document;
import vn.cotmoc.allocations.KeepingAllocations.People;
import vn.cotmoc.allocations.KeepingAllocations.Sheet;
import vn.cotmoc.allocations.Proposing.Method;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.rollups.DrawingAllocations.Shown;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// Sheets of allocated targets: shown, proposed by formula, read from files, kept.
@Service
public class AllocationPages {

    private static final int LONGEST_NUMBER = 200;

    private final AllocationStandings standings;
    private final DrawingAllocations drawing;
    private final KeepingAllocations keeping;
    private final AllocationFiles files;
    private final Saying saying;

    AllocationPages(
            AllocationStandings standings,
            DrawingAllocations drawing,
            KeepingAllocations keeping,
            AllocationFiles files,
            Saying saying) {
        this.standings = standings;
        this.drawing = drawing;
        this.keeping = keeping;
        this.files = files;
        this.saying = saying;
    }

    /// Which sheet: of an indicator's year, for communes or for agencies.
    public record Which(String slug, String code, int year, boolean agencies) {}

    /// What became of a form: kept, or the page to show again with everything typed still there.
    public sealed interface Saved {
        record Done(int revision) implements Saved {}

        record Again(AllocationPage page, boolean conflicted) implements Saved {}
    }

    @Transactional(readOnly = true)
    public Optional<AllocationPage> page(
            Which which, @Nullable Integer revision, @Nullable String notice, CurrentUser user, Locale locale) {
        return standing(which, user)
                .map(standing -> drawing.draw(standing, revision, new Shown(null, Map.of(), notice), locale));
    }

    /// The sheet filled in by formula, not kept.
    @Transactional(readOnly = true)
    public Optional<Saved.Again> propose(
            Which which, Map<String, String> form, Method method, CurrentUser user, Locale locale) {
        return preparing(which, user).map(standing -> switch (ProposingSheets.propose(standing, form, method)) {
            case ProposingSheets.Proposed.Filled(var filled) ->
                again(standing, filled, Map.of(), "rollups.propose.done", locale);
            case ProposingSheets.Proposed.Impossible(var key) ->
                again(standing, form, Map.of("whole", saying.say(key, locale)), null, locale);
        });
    }

    /// The sheet filled in from a file, all of it or nothing, and not kept.
    @Transactional(readOnly = true)
    public Optional<Saved.Again> read(Which which, String name, byte[] content, CurrentUser user, Locale locale) {
        return preparing(which, user).map(standing -> {
            var found = files.read(standing, name, content, locale);
            Map<String, String> kept = DrawingAllocations.typed(standing, standing.sheet(null));
            if (!found.faults().isEmpty()) {
                var faults = new LinkedHashMap<String, String>();
                found.faults().forEach(fault -> faults.put("file" + faults.size(), fault));
                return again(standing, kept, faults, null, locale);
            }
            kept.putAll(found.form());
            return again(standing, kept, Map.of(), "rollups.import.done", locale);
        });
    }

    /// The sheet as a file that can be filled in and read back.
    @Transactional(readOnly = true)
    public Optional<String> csv(Which which, CurrentUser user, Locale locale) {
        return standing(which, user)
                .map(standing ->
                        files.write(standing, DrawingAllocations.typed(standing, standing.sheet(null)), locale));
    }

    /// Not one transaction with what it reads: a refused sheet is rolled back whole and still has a page to show.
    public Optional<Saved> save(Which which, Map<String, String> form, boolean issue, CurrentUser user, Locale locale) {
        return preparing(which, user).map(standing -> {
            if (issue && !standing.mayIssue()) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
            var read = ReadingSheets.read(standing, form);
            var faults = new HashMap<String, String>();
            read.faults().forEach((field, why) -> faults.put(field, saying.say(why, locale)));
            var document = document(form, issue, faults, locale);
            var people = people(form, faults, locale);
            if (!faults.isEmpty()) return again(standing, form, faults, null, locale);
            var parts = new ArrayList<Part>(read.parts());
            parts.addAll(others(standing, seen(form)));
            var sheet = new Sheet(which.year(), parts, people, document, form.get("reason"));
            return switch (keeping.keep(standing.indicator(), sheet, seen(form), user)) {
                case Deciding.Kept(var revision) -> new Saved.Done(revision);
                case Deciding.Refused(var field, var key) ->
                    again(standing, form, Map.of(field, saying.say(key, locale)), null, locale);
                case Deciding.Stale(var present) ->
                    new Saved.Again(
                            drawing.draw(
                                    standing,
                                    null,
                                    new Shown(
                                            form,
                                            Map.of("reason", saying.say("rollups.sheet.stale", locale, present)),
                                            null),
                                    locale),
                            true);
            };
        });
    }

    // A sheet holds communes and agencies; the page shows one kind and leaves the other as it was.
    private static List<Part> others(AllocationStanding standing, int seen) {
        Allocation before = standing.sheet(seen);
        return before == null
                ? List.of()
                : before.parts().stream()
                        .filter(part -> (part.bearer() instanceof Allocation.Bearer.Body) != standing.agencies())
                        .toList();
    }

    private @Nullable Document document(
            Map<String, String> form, boolean issue, Map<String, String> faults, Locale locale) {
        if (!issue) return null;
        String number = Vietnamese.clean(form.getOrDefault("documentNumber", ""));
        var date = Vietnamese.readDate(form.getOrDefault("documentDate", ""));
        if (number.isEmpty() || number.length() > LONGEST_NUMBER)
            faults.put("documentNumber", saying.say("rollups.sheet.number.missing", locale));
        if (date.isEmpty()) faults.put("documentDate", saying.say("rollups.sheet.date.missing", locale));
        return number.isEmpty() || date.isEmpty() ? null : new Document(number, date.get());
    }

    private @Nullable People people(Map<String, String> form, Map<String, String> faults, Locale locale) {
        String source = Vietnamese.clean(form.getOrDefault("peopleSource", ""));
        String typed = form.getOrDefault("peopleOn", "").strip();
        var on = Vietnamese.readDate(typed);
        if (source.isEmpty() && typed.isEmpty()) return null;
        if (on.isEmpty()) faults.put("peopleOn", saying.say("rollups.sheet.date.missing", locale));
        if (source.isEmpty()) faults.put("peopleSource", saying.say("allocations.fault.peopleSource", locale));
        return source.isEmpty() || on.isEmpty() ? null : new People(source, on.get());
    }

    private Saved.Again again(
            AllocationStanding standing,
            Map<String, String> form,
            Map<String, String> faults,
            @Nullable String notice,
            Locale locale) {
        String words = notice == null ? null : saying.say(notice, locale);
        return new Saved.Again(drawing.draw(standing, null, new Shown(form, faults, words), locale), false);
    }

    private static int seen(Map<String, String> form) {
        String seen = form.getOrDefault("seen", "0");
        return seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0;
    }

    private Optional<AllocationStanding> standing(Which which, CurrentUser user) {
        return standings.of(which.slug(), which.code(), which.year(), which.agencies(), user);
    }

    private Optional<AllocationStanding> preparing(Which which, CurrentUser user) {
        var standing = standing(which, user);
        if (standing.isPresent() && !standing.get().mayPrepare()) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        return standing;
    }
}
