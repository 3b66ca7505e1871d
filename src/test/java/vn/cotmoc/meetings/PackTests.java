package vn.cotmoc.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsMeetings;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// The papers of a session say what the province's page and the API say, on the screen, as PDF and as Word.
@PortalTest
@ExtendWith(KeepsMeetings.class)
class PackTests {

    private static final String LEADER = "lanhdao.dienbien";
    private static final Pattern NEEDED =
            Pattern.compile("<th scope=\"row\" class=\"name\"><a [^>]*/indicators/[^>]*>([^<]*)</a></th>");

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private Packs packs;

    @Autowired
    private WritingPapers writing;

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void theFiguresAreThoseOfTheDashboard(int asOf) {
        var pack = api("/api/v1/provinces/11/pack?asOf=" + asOf);
        var dashboard = api("/api/v1/provinces/11/dashboard?asOf=" + asOf);
        var standing = pack.path("standing");
        assertThat(standing.path("expected")).isEqualTo(dashboard.path("rows"));
        for (String share : List.of("coverage", "onCourse", "composite"))
            assertThat(standing.path(share)).as(share).isEqualTo(dashboard.path(share));
        for (JsonNode count : standing.path("counts"))
            assertThat(count.path("number"))
                    .isEqualTo(dashboard.path("counts").path(count.path("word").asString()));
        assertThat(sum(standing.path("counts"))).isEqualTo(sum(dashboard.path("counts")));
        assertThat(sum(standing.path("confidence")))
                .isEqualTo(dashboard.path("indicators").size());
        assertThat(pack.path("rows").size()).isEqualTo(asOf == 2026 ? 5 : 0);
        for (JsonNode row : pack.path("rows"))
            assertThat(dashboard.path("indicators")).contains(row.path("progress"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void theFiveRowsAreThoseOfTheProvincesPageInItsOrder(String language) {
        String page = body("/provinces/11?lang=" + language);
        var shown = NEEDED.matcher(page).results().map(found -> found.group(1)).toList();
        var pack = papers(language).pack();
        assertThat(pack.rows())
                .extracting(row -> row.progress().code() + ". " + row.label())
                .isEqualTo(shown.stream().limit(5).toList());
        // Beside each value stands its bar, which says the same once more.
        String words = Written.page(page.replaceAll("(?s)<svg.*?</svg>", ""));
        for (var row : pack.rows())
            assertThat(words)
                    .contains(Written.letters(
                            row.value() + row.plan() + row.target() + row.requiredPace() + row.agency()));
        assertThat(Written.page(page)).contains(Written.letters(pack.standing().answer()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void pageAndPdfAndWordPrintTheSameWords(String language) {
        var texts = Written.texts(papers(language).paper());
        String page = Written.page(body("/provinces/11/pack?lang=" + language));
        String pdf = String.join("", Written.pdf(file("/provinces/11/pack.pdf?lang=" + language)));
        String word = Written.word(file("/provinces/11/pack.docx?lang=" + language));
        assertThat(texts).hasSizeGreaterThan(40);
        for (String text : texts) {
            assertThat(page).contains(text);
            assertThat(word).contains(text);
            assertThat(pdf).contains(text);
        }
    }

    @Test
    void whatIsInventedSaysSoOnEveryPage() {
        var pages = Written.pdf(file("/provinces/11/pack.pdf"));
        assertThat(pages)
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page).contains("SỐLIỆUMINHHỌA"));
        var word = Written.document(file("/provinces/11/pack.docx"));
        assertThat(word.getFooterList())
                .isNotEmpty()
                .allSatisfy(foot -> assertThat(foot.getText()).contains("SỐ LIỆU MINH HỌA"));
        assertThat(body("/provinces/11/pack"))
                .contains("<p class=\"print-mark\" aria-hidden=\"true\">SỐ LIỆU MINH HỌA</p>");
    }

    @Test
    void theDayAndTheMethodAreStated() {
        var head = papers("vi").pack().head();
        assertThat(Written.pdf(file("/provinces/11/pack.pdf")).getFirst())
                .contains("Sốliệunhưtạingày", "phươngphápđánhgiáphiênbản" + head.methodVersion());
    }

    @Test
    void theWordFileHasHeadingsAndTablesWhoseHeadsAreRepeated() {
        var word = Written.document(file("/provinces/11/pack.docx"));
        var sections = papers("vi").paper().sections();
        assertThat(word.getParagraphs().stream()
                        .filter(paragraph -> "Heading2".equals(paragraph.getStyle()))
                        .map(XWPFParagraph::getText))
                .isEqualTo(sections.stream().map(Paper.Section::heading).toList());
        var tables = word.getTables().stream().skip(1).toList();
        assertThat(tables)
                .hasSize(sections.stream()
                        .mapToInt(section -> section.tables().size())
                        .sum())
                .allSatisfy(table -> assertThat(repeatsItsHead(table)).isTrue());
        assertThat(Objects.requireNonNull(word.getStyles().getStyle("Heading2")).getName())
                .isEqualTo("heading 2");
    }

    private static boolean repeatsItsHead(XWPFTable table) {
        return table.getRow(0).isRepeatHeader() && !table.getRow(1).isRepeatHeader();
    }

    @ParameterizedTest
    @CsvSource({
        "/provinces/11/pack.pdf, application/pdf, pdf",
        "/provinces/11/pack.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, docx"
    })
    void aFileIsNamedInPlainLettersWithItsDay(String path, String type, String ending) {
        assertThat(visitors.person(LEADER).get(path))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_TYPE, type)
                .headers()
                .hasHeaderSatisfying(
                        HttpHeaders.CONTENT_DISPOSITION,
                        values -> assertThat(values.getFirst())
                                .matches(
                                        "attachment; filename=\"tai-lieu-phien-hop-tinh-dien-bien-\\d{4}-\\d\\d-\\d\\d\\.%s\".*"
                                                .formatted(ending)));
    }

    @Test
    void aProvinceWithoutResolutionsHasPapersThatSayWhy() {
        var admin = visitors.person("quantri");
        String page = Written.page(Objects.requireNonNull(assertThat(admin.get("/provinces/01/pack"))
                .hasStatusOk()
                .bodyText()
                .actual()));
        assertThat(page).contains(Written.letters("chưa có nghị quyết nào trong hệ thống"));
        assertThat(String.join("", Written.pdf(bytes(admin, "/provinces/01/pack.pdf"))))
                .contains(Written.letters("Chưa có phiên họp nào được lưu trên cổng."), "THÀNHỦYHÀNỘI");
        assertThat(Written.word(bytes(admin, "/provinces/01/pack.docx")))
                .contains(Written.letters("Không có nhiệm vụ nào quá hạn"));
    }

    @Test
    void withoutAnybodyWhoLooksThePapersSayNothingOfContradictions() {
        var pack = papers("vi");
        assertThat(pack.pack().contradictions() == null)
                .isEqualTo(pack.paper().sections().stream()
                        .noneMatch(section -> section.heading().contains("Mâu thuẫn")));
    }

    @Test
    void whoLooksForContradictionsGetsASectionOfTheirOwn() {
        var pack = papers("vi").pack();
        var found = new Pack.Contradiction(
                "5. Tỷ lệ xã", "Mọi nhiệm vụ đã xong mà chỉ tiêu vẫn chậm.", "Sở Y tế", "Đã hỏi");
        var paper = writing.of(
                new Pack(pack.head(), pack.standing(), pack.rows(), pack.overdue(), List.of(found), pack.followed()),
                Locale.of("vi"));
        assertThat(paper.sections())
                .extracting(Paper.Section::heading)
                .containsExactly(
                        "1. Tình hình chung",
                        "2. Cần quyết định",
                        "3. Nhiệm vụ quá hạn, theo cơ quan chủ trì",
                        "4. Mâu thuẫn cần làm rõ",
                        "5. Kết luận các phiên trước");
        assertThat(Written.texts(paper)).contains(Written.letters(found.sentence()), Written.letters(found.standing()));
    }

    private Snapshot.Copy papers(String language) {
        return people.as(
                LEADER,
                () -> packs.of("11", null, people.user(LEADER), Locale.forLanguageTag(language))
                        .orElseThrow()
                        .copy());
    }

    private JsonNode api(String path) {
        return Json.of(visitors.person(LEADER).get(path));
    }

    private String body(String path) {
        return Objects.requireNonNull(assertThat(visitors.person(LEADER).get(path))
                .hasStatusOk()
                .bodyText()
                .actual());
    }

    private byte[] file(String path) {
        return bytes(visitors.person(LEADER), path);
    }

    private static byte[] bytes(Visitors.Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static int sum(JsonNode counts) {
        var numbers = new ArrayList<Integer>();
        counts.forEach(count -> numbers.add(count.path("number").asInt(count.asInt(0))));
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
