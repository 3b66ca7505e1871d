package vn.cotmoc.targets;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.TargetReading.Refused;

/// The targets of one sentence: its parts one after the other, each with what was said before it.
final class SentenceTargets {

    private static final Pattern PART = Pattern.compile(";|: |" + StageWords.NEXT.pattern());

    private final Cursor sentence;
    private final Set<Integer> heading;
    private final int adopted;
    private final MilestoneYears milestones;
    private final Tense tense;
    private final List<FoundTarget> found = new ArrayList<>();
    private boolean composition = false;

    SentenceTargets(Cursor sentence, Set<Integer> heading, int adopted) {
        this.sentence = sentence;
        this.heading = heading;
        this.adopted = adopted;
        this.milestones = new MilestoneYears(sentence.folded());
        this.tense = new Tense(sentence.folded(), milestones, heading, adopted);
    }

    List<FoundTarget> find() {
        var amounts = Amount.in(sentence);
        int from = 0;
        var parts = PART.matcher(sentence.folded());
        while (from < sentence.text().length()) {
            int to = parts.find() ? parts.start() : sentence.text().length();
            part(amounts, from, to);
            from = to < sentence.text().length() ? parts.end() : to;
        }
        return found;
    }

    private void part(List<Amount> all, int from, int to) {
        var amounts = all.stream()
                .filter(amount -> amount.figure() >= from && amount.figure() < to)
                .toList();
        if (amounts.isEmpty()) StageWords.in(sentence, from, to).ifPresent(this::stage);
        int left = from;
        for (int i = 0; i < amounts.size(); i++) {
            var amount = amounts.get(i);
            boolean isLast = i == amounts.size() - 1;
            int right = isLast
                    ? Math.max(to, amount.to())
                    : cut(amount.to(), amounts.get(i + 1).from());
            var before = SubjectWords.of(sentence.text(), left, Math.max(left, amount.from()));
            amount(amount, before, SubjectWords.tail(sentence.text(), amount.to(), right), isLast);
            // Words that no comma parts belong to both, as in "95% cán bộ được tập huấn ít nhất 01 chuyên đề".
            left = isLast || right < amounts.get(i + 1).from() ? right : amount.to();
        }
    }

    private void stage(StageWords words) {
        var years = yearsOf(words.from(), words.to());
        if (years.isEmpty() || !words.hasEnd() && heading.isEmpty()) return;
        var doubts = doubts(years, words.from(), words.to());
        if (!words.hasEnd()) doubts.add(Doubt.NO_END);
        found.add(new FoundTarget(
                sentence.text(),
                words.from(),
                words.to(),
                words.subject(),
                words.reading(),
                IndicatorKind.STAGE,
                years,
                List.copyOf(doubts)));
    }

    private void amount(Amount amount, SubjectWords before, SubjectWords tail, boolean isLast) {
        boolean isBare = amount.isBare() && amount.unit().equals(PrintedUnit.PERCENT);
        composition = KindHint.isComposition(before.folded()) || composition && isBare;
        var subject = subject(amount, before, tail);
        var reading = TargetReader.read(amount.phrase(sentence), direction(amount, before));
        var years = yearsOf(amount.from(), amount.to());
        var doubts = doubts(years, amount.from(), tail.to());
        if (reading instanceof Refused) doubts.add(Doubt.REFUSED);
        else if (!amount.unit().isStated()) doubts.add(Doubt.NO_UNIT);
        boolean sharesTail = before.isEmpty() && tail.isEmpty() && !isLast;
        boolean needsBefore = before.isElliptic()
                && !amount.countsSomething()
                && (amount.unit().isStated() || subject.isEmpty());
        if (sharesTail || needsBefore) doubts.add(Doubt.SUBJECT_UNCLEAR);
        if (subject.isEmpty() && !found.isEmpty()) subject = found.getLast().subject();
        var kind = KindHint.of(reading, amount, sentence, composition);
        found.add(new FoundTarget(
                sentence.text(), amount.from(), amount.to(), subject, reading, kind, years, List.copyOf(doubts)));
    }

    private @Nullable Direction direction(Amount amount, SubjectWords before) {
        if (composition) return null;
        var lead = sentence.folded().substring(before.from(), amount.from());
        return KindHint.isBurden(before.folded(), lead) ? Direction.DOWN : Direction.UP;
    }

    /// Before a verb the subject is whole; otherwise what is counted belongs to it.
    private String subject(Amount amount, SubjectWords before, SubjectWords tail) {
        // An unknown noun behind a bare figure is what is counted: "40 nghệ nhân".
        if (!amount.unit().isStated() && before.isEmpty()) return tail.text();
        if (!amount.countsSomething() || amount.isPredicate(sentence) && !before.isElliptic()) return before.text();
        return String.join(" ", List.of(before.text(), amount.counted(), tail.text()))
                .strip();
    }

    private Set<Integer> yearsOf(int from, int to) {
        var years = milestones.of(from, to);
        return years.isEmpty() ? heading : years;
    }

    private Set<Doubt> doubts(Set<Integer> years, int from, int to) {
        var doubts = EnumSet.noneOf(Doubt.class);
        if (years.isEmpty()) doubts.add(Doubt.NO_YEAR);
        if (years.size() > 1) doubts.add(Doubt.SEVERAL_YEARS);
        if (tense.isPast(years)) doubts.add(Doubt.PAST);
        if (!tense.isAim(years)) doubts.add(Doubt.NO_AIM);
        var base = milestones.base(from, to);
        if (adopted > 0 && base.isPresent() && base.getAsInt() >= adopted) doubts.add(Doubt.CHAINED_BASE);
        return doubts;
    }

    /// Where the words of one amount end and those of the next begin: a comma, else the last "and", else nowhere.
    private int cut(int from, int to) {
        var between = sentence.folded().substring(from, Math.max(from, to));
        int comma = between.indexOf(',');
        int and = between.lastIndexOf(" va ");
        if (comma >= 0) return from + comma;
        return and >= 0 ? from + and : to;
    }
}
