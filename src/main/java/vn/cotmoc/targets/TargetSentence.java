package vn.cotmoc.targets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Quantity.Point;
import vn.cotmoc.targets.Quantity.Range;
import vn.cotmoc.targets.Quantity.Unclear;
import vn.cotmoc.targets.Target.About;
import vn.cotmoc.targets.Target.AtLeast;
import vn.cotmoc.targets.Target.AtMost;
import vn.cotmoc.targets.Target.Exactly;
import vn.cotmoc.targets.Target.LessThan;
import vn.cotmoc.targets.Target.MoreThan;
import vn.cotmoc.targets.Target.Within;
import vn.cotmoc.targets.TargetReading.Refused;
import vn.cotmoc.targets.TargetReading.Understood;

/// One printed target while it is read: words before, figures, unit, words behind.
final class TargetSentence {

    private final Cursor cursor;
    private final @Nullable Direction direction;
    private final List<Phrase> notes = new ArrayList<>();
    private Sense sense = Sense.BARE;
    private BigDecimal share = About.USUAL_SHARE;
    private LeadIn leaning = LeadIn.NEUTRAL;
    private boolean startsFrom = false;
    private @Nullable Refused contradiction = null;

    TargetSentence(Cursor cursor, @Nullable Direction direction) {
        this.cursor = cursor;
        this.direction = direction;
    }

    TargetReading read() {
        var wording = wordsBefore();
        if (wording.isPresent()) return Understood.of(wording.get());
        if (contradiction != null) return contradiction;
        if (cursor.atEnd()) return refused("targets.refused.noFigure", cursor.at());
        return switch (new QuantityReader(cursor).read()) {
            case Unclear(var reason, int at) -> unclear(reason, at);
            case Point(var value, var unit, var decided) -> {
                notes.addAll(decided);
                yield behind(unit).orElseGet(() -> point(value, unit));
            }
            case Range(var low, var high, var unit) -> behind(unit).orElseGet(() -> range(low, high, unit));
        };
    }

    private Optional<Target> wordsBefore() {
        while (contradiction == null) {
            var wording = sense == Sense.BARE ? Wordings.at(cursor) : Optional.<Target>empty();
            if (wording.isPresent()) return wording;
            cursor.skipBlanks();
            if (WrittenFigure.isAt(cursor)) break;
            int start = cursor.at();
            var leadIn = LeadIn.before(cursor);
            leadIn.ifPresent(this::lean);
            if (leadIn.isPresent() || leaning.isChange() && LeadIn.skipSubject(cursor)) continue;
            var next = Sense.before(cursor);
            if (next.isEmpty()) break;
            bind(next.get(), start);
        }
        return Optional.empty();
    }

    private void lean(LeadIn leadIn) {
        switch (leadIn) {
            case AMOUNT, REMAINDER -> leaning = leadIn;
            case FROM -> startsFrom = true;
            case NEUTRAL, SETTING -> {}
        }
    }

    private void bind(Sense next, int at) {
        sense.and(next)
                .ifPresentOrElse(
                        both -> sense = both, () -> contradiction = refused("targets.refused.contradiction", at));
    }

    /// Reads what stands behind the figures; a refusal where something there is not understood.
    private Optional<TargetReading> behind(PrintedUnit unit) {
        bindBehind();
        int start = cursor.at();
        for (int before = -1; before < cursor.at(); ) {
            before = cursor.at();
            if (sense == Sense.ABOUT) share = Brackets.takeMargin(cursor).orElse(share);
            Remarks.skip(cursor, unit);
            bindBehind();
        }
        if (contradiction != null) return Optional.of(contradiction);
        if (cursor.takeFullStop()) return Optional.empty();
        if (cursor.at() > start && cursor.isAtDigit())
            return Optional.of(refused("targets.refused.secondFigure", cursor.at()));
        boolean isUnit = !unit.isStated() && Character.isLetter(cursor.next());
        return Optional.of(unknown(isUnit ? "targets.refused.unknownUnit" : "targets.refused.unknownWords"));
    }

    private void bindBehind() {
        cursor.skipBlanks();
        int start = cursor.at();
        Sense.behind(cursor).ifPresent(suffix -> bind(suffix, start));
    }

    private TargetReading point(BigDecimal value, PrintedUnit unit) {
        if (sense == Sense.BARE && startsFrom) return refused("targets.refused.fromWithoutEnd", cursor.at());
        var target = switch (sense) {
            case BARE -> bare(value);
            case AT_LEAST -> new AtLeast(value);
            case MORE_THAN -> new MoreThan(value);
            case AT_MOST -> new AtMost(value);
            case LESS_THAN -> new LessThan(value);
            case ABOUT -> new About(value, share);
            case EXACTLY -> new Exactly(value);
        };
        return new Understood(target, unit, notes);
    }

    /// `40`: at least where more is better, at most where less is, exactly where neither.
    private Target bare(BigDecimal value) {
        if (leaning == LeadIn.AMOUNT) return new AtLeast(value);
        if (leaning == LeadIn.REMAINDER) return new AtMost(value);
        if (direction == null) return new Exactly(value);
        return switch (direction) {
            case UP -> new AtLeast(value);
            case DOWN -> new AtMost(value);
        };
    }

    private TargetReading range(BigDecimal low, BigDecimal high, PrintedUnit unit) {
        if (sense == Sense.ABOUT) notes.add(Phrase.of("targets.note.aboutRange"));
        else if (sense != Sense.BARE && sense != Sense.EXACTLY) notes.add(Phrase.of("targets.note.weakerEnd"));
        Target target = switch (sense) {
            case BARE, ABOUT, EXACTLY -> new Within(low, high);
            case AT_LEAST -> new AtLeast(low);
            case MORE_THAN -> new MoreThan(low);
            case AT_MOST -> new AtMost(high);
            case LESS_THAN -> new LessThan(high);
        };
        return new Understood(target, unit, notes);
    }

    /// Words where a figure was expected are unknown words; a figure that is unclear keeps its own reason.
    private TargetReading unclear(Phrase reason, int at) {
        if (reason.equals(NumberScanner.NOT_A_NUMBER)) return unknown("targets.refused.unknownWords");
        return new Refused(reason, cursor.typedPosition(at));
    }

    private Refused unknown(String key) {
        cursor.skipBlanks();
        return new Refused(Phrase.of(key, cursor.rest()), cursor.typedPosition(cursor.at()));
    }

    private Refused refused(String key, int at) {
        return new Refused(Phrase.of(key), cursor.typedPosition(at));
    }
}
