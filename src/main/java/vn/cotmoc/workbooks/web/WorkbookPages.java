package vn.cotmoc.workbooks.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.workbooks.CellFault;
import vn.cotmoc.workbooks.ImportState;
import vn.cotmoc.workbooks.SentFile;
import vn.cotmoc.workbooks.Words;
import vn.cotmoc.workbooks.Workbooks.Offered;

/// Prepares the pages of files out and in.
@Component
class WorkbookPages {

    private static final int WRITTEN_OUT = 200;
    private final Words words;

    WorkbookPages(Words words) {
        this.words = words;
    }

    WorkbookPage page(List<Offered> offered, List<SentFile> sent, int year, boolean empty, Locale locale) {
        return new WorkbookPage(
                offered.stream()
                        .map(each -> new WorkbookPage.Choice(each.slug(), each.name()))
                        .toList(),
                IntStream.rangeClosed(ReportingPeriod.FIRST_YEAR, year)
                        .boxed()
                        .toList()
                        .reversed(),
                year,
                sent.stream()
                        .map(file -> new WorkbookPage.Sent(
                                file.id(),
                                file.name(),
                                Vietnamese.moment(file.receivedAt()),
                                "workbooks.state." + file.state(),
                                answer(file, locale)))
                        .toList(),
                empty);
    }

    WorkbookPage.Import page(SentFile file, List<CellFault> faults, boolean late, Locale locale) {
        return new WorkbookPage.Import(
                file.id(),
                file.name(),
                words.say(
                        "workbooks.import.about",
                        locale,
                        file.name(),
                        Math.max(1, file.size() / 1024),
                        Vietnamese.moment(file.receivedAt())),
                answer(file, locale),
                file.state().isBusy(),
                file.state() == ImportState.CHECKED && file.changed() > 0,
                file.state() == ImportState.WRITTEN,
                late,
                faults.stream()
                        .limit(WRITTEN_OUT)
                        .map(fault -> fault(fault, locale))
                        .toList(),
                Math.max(0, faults.size() - WRITTEN_OUT));
    }

    private String answer(SentFile file, Locale locale) {
        return switch (file.state()) {
            case RECEIVED, WRITING -> words.say("workbooks.answer." + file.state(), locale, file.rows());
            case CHECKED ->
                words.say(
                        file.changed() == 0 ? "workbooks.answer.SAME" : "workbooks.answer.CHECKED",
                        locale,
                        file.changed(),
                        file.unchanged());
            case FAULTY -> words.say("workbooks.answer.FAULTY", locale, file.faulty());
            case UNUSABLE ->
                words.say(Objects.requireNonNullElse(file.refusal(), Phrase.of("workbooks.unusable.DAMAGED")), locale);
            case WRITTEN -> words.say("workbooks.answer.WRITTEN", locale, file.changed(), file.unchanged());
        };
    }

    private WorkbookPage.Fault fault(CellFault fault, Locale locale) {
        return new WorkbookPage.Fault(
                fault.sheet(),
                fault.sheet().isEmpty()
                        ? words.say("workbooks.import.line", locale, String.valueOf(fault.row()), fault.column())
                        : fault.cell(),
                words.say(fault.why(), locale),
                fault.suggestion() == null ? null : words.say(fault.suggestion(), locale));
    }
}
