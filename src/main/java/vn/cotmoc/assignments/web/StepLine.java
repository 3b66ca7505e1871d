package vn.cotmoc.assignments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.Act;
import vn.cotmoc.tasks.Step;

/// Who has said or decided what of a task, and when.
record StepLine(
        String moment,
        String occurrence,
        String what,
        String words,
        List<String> particulars,
        @Nullable String link,
        List<FileLine> files,
        @Nullable String filesHref,
        String author,
        String speaker,
        boolean illustrative) {

    /// A file beside it; without an address it was taken back.
    record FileLine(String name, @Nullable String href, String remark, String sha256) {}

    static StepLine of(Step step, String occurrence, Files files, TaskWords words, Locale locale) {
        String author = step.onBehalfOf() == null
                ? step.author()
                : words.say("tasks.onBehalf", locale, step.author(), step.onBehalfOf());
        return new StepLine(
                words.moment(step.at()),
                occurrence,
                what(step.act(), words, locale),
                step.act().words(),
                particulars(step.act(), words, locale),
                link(step.act()),
                files.lines(),
                files.href(),
                author,
                step.speaker() == null ? "" : step.speaker(),
                step.illustrative());
    }

    /// The files beside a step, and where more of them are attached by whoever may.
    record Files(List<FileLine> lines, @Nullable String href) {}

    private static String what(Act act, TaskWords words, Locale locale) {
        return switch (act) {
            case Act.Reported report -> words.say("tasks.step.report", locale, words.say(key(report), locale));
            case Act.Added _ -> words.say("tasks.step.part", locale);
            case Act.Confirmed _ -> words.say("tasks.step.confirm", locale);
            case Act.Returned _ -> words.say("tasks.step.return", locale);
            case Act.Extended extended ->
                words.say(
                        "tasks.step.extend",
                        locale,
                        Vietnamese.date(extended.before()),
                        Vietnamese.date(extended.after()));
            case Act.Overridden(var state, var _) ->
                words.say("tasks.step.override", locale, words.say("tasks.state." + state, locale));
            case Act.Released _ -> words.say("tasks.step.release", locale);
        };
    }

    private static String key(Act.Reported report) {
        return "tasks.standing." + report.standing();
    }

    private static List<String> particulars(Act act, TaskWords words, Locale locale) {
        var lines = new ArrayList<String>();
        if (!(act instanceof Act.Reported report)) return lines;
        if (report.product() != null)
            lines.add(words.say(
                    "tasks.particular.product", locale, OccurrenceLine.product(report.product(), words, locale)));
        if (report.difficulty() != null)
            lines.add(words.say("tasks.particular.difficulty", locale, report.difficulty()));
        if (report.proposal() != null) lines.add(words.say("tasks.particular.proposal", locale, report.proposal()));
        return lines;
    }

    private static @Nullable String link(Act act) {
        return switch (act) {
            case Act.Reported report -> report.link();
            case Act.Added(var _, var link) -> link;
            case Act.Confirmed _, Act.Returned _, Act.Extended _, Act.Overridden _, Act.Released _ -> null;
        };
    }
}
