package vn.cotmoc.drafts.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.drafts.Draft;
import vn.cotmoc.drafts.Draft.AmendingDocument;
import vn.cotmoc.drafts.Finding;
import vn.cotmoc.drafts.JudgingDrafts;
import vn.cotmoc.drafts.Readiness;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.drafts.web.DraftPage.Amending;
import vn.cotmoc.drafts.web.DraftPage.FindingLine;
import vn.cotmoc.drafts.web.DraftPage.SheetLine;
import vn.cotmoc.drafts.web.RowPage.FaultLine;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// Puts the overview of a draft together.
@Component
class DraftPages {

    private static final int MOST_FINDINGS = 100;

    private final JudgingDrafts judging;
    private final Differences differences;
    private final DeskWords words;

    DraftPages(JudgingDrafts judging, Differences differences, DeskWords words) {
        this.judging = judging;
        this.differences = differences;
        this.words = words;
    }

    DraftPage page(Standing standing, CurrentUser user, Locale locale) {
        return page(standing, amending(standing.draft().amending()), List.of(), user, locale);
    }

    /// The same with what was typed about the amending document and cannot be used.
    DraftPage page(Standing standing, Amending typed, List<FaultLine> faults, CurrentUser user, Locale locale) {
        Draft draft = standing.draft();
        Readiness readiness = judging.judge(draft, standing.rows());
        var said = readiness.findings().stream()
                .limit(MOST_FINDINGS)
                .map(finding -> line(standing, finding, locale))
                .toList();
        return new DraftPage(
                DraftHead.of(draft, user),
                words.say(
                        readiness.isReady() ? "drafts.overview.ready" : "drafts.overview.answer",
                        locale,
                        readiness.findings().size(),
                        readiness.unconfirmed().size()),
                words.say("drafts.state." + draft.state(), locale),
                Arrays.stream(Sheet.values())
                        .map(sheet -> sheet(standing, sheet, locale))
                        .toList(),
                said,
                readiness.findings().size() - said.size(),
                readiness.obstacles().stream()
                        .map(obstacle -> words.say("drafts.obstacle." + obstacle, locale))
                        .toList(),
                readiness.isReady(),
                publishes(standing, readiness, locale),
                typed,
                faults,
                differences.of(readiness.differences(), locale));
    }

    private String publishes(Standing standing, Readiness readiness, Locale locale) {
        return standing.draft().isAmendment()
                ? words.say(
                        "drafts.publish.amendment",
                        locale,
                        readiness.differences().size())
                : words.say(
                        "drafts.publish.new",
                        locale,
                        standing.of(Sheet.INDICATORS).size(),
                        standing.of(Sheet.TARGETS).size(),
                        standing.of(Sheet.TASKS).size());
    }

    private SheetLine sheet(Standing standing, Sheet sheet, Locale locale) {
        var rows = standing.of(sheet);
        return new SheetLine(
                SheetPages.href(standing, sheet),
                words.sheet(sheet, locale),
                rows.size(),
                (int) rows.stream().filter(row -> !row.confirmed()).count(),
                (int) standing.findings().stream()
                        .filter(finding -> finding.sheet() == sheet)
                        .count());
    }

    private FindingLine line(Standing standing, Finding finding, Locale locale) {
        String column = finding.column();
        String where = words.say("drafts.difference.what", locale, words.sheet(finding.sheet(), locale), finding.key());
        return new FindingLine(
                "drafts.severity." + finding.severity(),
                column == null ? where : where + ", " + words.column(column, locale),
                standing.href(finding),
                words.finding(finding, locale),
                "drafts.advice." + finding.rule());
    }

    private static Amending amending(AmendingDocument document) {
        return new Amending(
                DeskWords.text(document.numberSymbol()),
                day(document.issuedOn()),
                DeskWords.text(document.title()),
                day(document.effectiveOn()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Vietnamese.date(day);
    }
}
