package vn.cotmoc.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes the pictures of the documents from two running portals; `.ci/screenshots` starts both and this.
///
/// Its name keeps it out of every ordinary run of the tests.
@EnabledIfSystemProperty(named = Screenshots.STAFF, matches = "http.*")
class Screenshots {

    /// Where the portal of today runs: officers enter, approvers decide.
    static final String STAFF = "cotmoc.screenshots.staff";

    /// Where the portal of the mid-term review runs, in December 2028.
    static final String REVIEW = "cotmoc.screenshots.review";

    private static final Path FOLDER = Path.of("docs", "images");
    private static final String GRID = Visitor.RESOLUTION + "/values?year=2026";

    @Test
    void ofTheStaffsPages() throws IOException {
        try (var anybody = Visitor.at(address(STAFF), Visitor.phone())) {
            anybody.open("/sign-in");
            take(anybody, "sign-in-390");
        }
        try (var officer = Visitor.at(address(STAFF), Visitor.desk()).signIn("canbo.nnmt")) {
            take(officer, "/work", "work-1366");
            take(officer, GRID, "grid-1366");
        }
        try (var officer = Visitor.at(address(STAFF), Visitor.phone()).signIn("canbo.nnmt")) {
            take(officer, GRID, "grid-390");
        }
        try (var approver = Visitor.at(address(STAFF), Visitor.desk()).signIn("duyet.dienbien")) {
            take(approver, "/approvals", "approvals-1366");
        }
        ofAConflict();
    }

    private static void ofAConflict() throws IOException {
        try (var first = Visitor.at(address(STAFF), Visitor.desk()).signIn("canbo.nnmt");
                var second = Visitor.at(address(STAFF), Visitor.desk()).signIn("canbo.nnmt")) {
            for (var officer : new Visitor[] {first, second}) officer.open(GRID);
            GridKeys.of(first)
                    .value("3", "4,8")
                    .note("3", "Theo kết quả rà soát tháng 11.")
                    .save();
            GridKeys.of(second)
                    .value("3", "4,6")
                    .note("3", "Theo báo cáo của các xã.")
                    .save();
            second.page().locator(".notice.bad").evaluate("notice => notice.scrollIntoView()");
            take(second, "conflict-1366");
        }
    }

    /// Leaves a draft behind: the portal of the pictures is thrown away.
    @Test
    void ofTheEditorsPages() throws IOException {
        try (var editor = Visitor.at(address(STAFF), Visitor.desk()).signIn("bientap.dienbien")) {
            ImportJourneyTests.begin(editor);
            editor.press("a[href$='/import']");
            ImportJourneyTests.send(editor);
            take(editor, "import-1366");
            editor.press("form[action$='/filling'] button");
            take(editor, "draft-1366");
            editor.press("main tbody a:has-text('Chỉ tiêu')");
            editor.press("tbody th a");
            take(editor, "draft-row-1366");
            take(editor, "/units?q=dien%20bien", "units-1366");
            take(editor, "/search?q=ho%20ngheo%202030", "search-1366");
        }
    }

    @Test
    void ofTheLeadersPages() throws IOException {
        String indicator = Visitor.RESOLUTION + "/indicators/5";
        try (var leader = Visitor.at(address(REVIEW), Visitor.desk()).signIn("lanhdao.dienbien")) {
            take(leader, "/provinces/11", "province-1366");
            take(leader, "/provinces/11/pack", "pack-1366");
            take(leader, indicator, "indicator-1366");
            take(leader, Visitor.RESOLUTION, "resolution-1366");
            take(leader, Visitor.RESOLUTION + "/review-table", "review-table-1366");
            leader.open("/provinces/11");
            leader.press("a[href*='/agencies/']");
            take(leader, "agency-1366");
        }
        try (var leader = Visitor.at(address(REVIEW), Visitor.phone()).signIn("lanhdao.dienbien")) {
            take(leader, "/provinces/11", "province-390");
            take(leader, indicator, "indicator-390");
        }
    }

    /// Pages of the portal of today: what communes report, and what leaders ask of it.
    @Test
    void ofWhatLeadersAsk() throws IOException {
        try (var leader = Visitor.at(address(STAFF), Visitor.desk()).signIn("lanhdao.dienbien")) {
            take(leader, "/communes/03325?asOf=2026", "commune-profile-1366");
            leader.open(Visitor.RESOLUTION + "/indicators/13?asOf=2026");
            leader.page().locator("#communes").evaluate("part => part.scrollIntoView()");
            take(leader, "communes-tiles-1366");
            take(leader, "/provinces/11?asOf=2026-06-30", "as-of-day-1366");
            take(leader, Visitor.RESOLUTION + "/indicators/5/what-if?y2027=43&want=65&by=2030", "what-if-1366");
            take(leader, "/provinces/11/contradictions?asOf=2026", "contradictions-1366");
            take(leader, Visitor.RESOLUTION + "/rollup?period=2026-Q3", "rollup-1366");
        }
        try (var commune = Visitor.at(address(STAFF), Visitor.desk()).signIn("canbo.muongphang")) {
            take(commune, Visitor.RESOLUTION + "/communes/03325?period=2026-Q3", "commune-1366");
        }
        try (var auditor = Visitor.at(address(STAFF), Visitor.desk()).signIn("kiemtra.trunguong")) {
            take(auditor, "/comparisons/CT03.1?asOf=2026", "comparison-1366");
        }
    }

    private static String address(String portal) {
        return Objects.requireNonNull(System.getProperty(portal), portal);
    }

    private static void take(Visitor visitor, String path, String name) throws IOException {
        visitor.open(path);
        take(visitor, name);
    }

    private static void take(Visitor visitor, String name) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".png"), Palette.reduce(visitor.picture()));
    }
}
