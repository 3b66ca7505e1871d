package vn.cotmoc.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsMeetings;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.TaskDesk;
import vn.cotmoc.testing.Visitors;

/// A session keeps its papers as they were, whatever is reported afterwards.
@PortalTest
@ExtendWith(KeepsMeetings.class)
class MeetingTests {

    private static final String LEADER = "lanhdao.dienbien";
    private static final String TITLE = "Phiên họp tháng 11 năm 2026";
    private static final String DAY = Sittings.day(0);

    @Autowired
    private Visitors visitors;

    private Sittings sittings;
    private TaskDesk desk;

    @BeforeEach
    void sit(@Autowired AutowireCapableBeanFactory beans) {
        sittings = new Sittings(visitors);
        desk = beans.createBean(TaskDesk.class);
    }

    @Test
    void theFrozenPapersStayWhenTheFiguresChange() {
        String live = text("/api/v1/provinces/11/pack");
        String id = sittings.opened(TITLE, DAY);
        String frozen = text("/api/v1/meetings/" + id + "/pack");
        List<String> pdf = Written.pdf(bytes("/meetings/" + id + "/pack.pdf"));
        String word = Written.word(bytes("/meetings/" + id + "/pack.docx"));
        String english = text("/api/v1/meetings/" + id + "/pack", "en");
        assertThat(frozen).isEqualTo(live);

        var withdrawn = OwnerDatabase.jdbc()
                .sql("update report set status = 'SUBMITTED' where status = 'APPROVED' and year = 2026 returning id")
                .query(UUID.class)
                .list();
        try {
            assertThat(Json.of(visitors.person(LEADER).get("/api/v1/provinces/11/pack"))
                            .path("rows"))
                    .isEmpty();
            assertThat(text("/api/v1/meetings/" + id + "/pack")).isEqualTo(frozen);
            assertThat(text("/api/v1/meetings/" + id + "/pack", "en"))
                    .isEqualTo(english)
                    .contains("28 assessed rows of 25 indicators");
            assertThat(Written.pdf(bytes("/meetings/" + id + "/pack.pdf"))).isEqualTo(pdf);
            assertThat(Written.word(bytes("/meetings/" + id + "/pack.docx"))).isEqualTo(word);
            assertThat(page("/meetings/" + id)).contains("Tài liệu dưới đây giữ nguyên");
        } finally {
            OwnerDatabase.jdbc()
                    .sql("update report set status = 'APPROVED' where id = any (?)")
                    .param(withdrawn.toArray(UUID[]::new))
                    .update();
        }
    }

    @Test
    void theHashOfThePapersStandsOnThePageAndInTheTrail() {
        String id = sittings.opened(TITLE, DAY);
        String hash = Json.of(visitors.person(LEADER).get("/api/v1/meetings/" + id))
                .path("sha256")
                .asString();
        assertThat(page("/meetings/" + id)).contains(hash);
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select details ->> 'sha256' from audit_event where kind = 'session.opened' and subject like '%' || ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(hash);
    }

    @Test
    void evenTheOwnerOfTheTablesCannotChangePapersAndKeepTheirHash() {
        String id = sittings.opened(TITLE, DAY);
        var tampering = OwnerDatabase.jdbc()
                .sql("update meeting set snapshot = replace(snapshot, '2026', '2027') where id = cast(? as uuid)")
                .param(id);
        assertThatThrownBy(tampering::update).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aFormSentTwiceOpensOneSession() {
        UUID form = UUID.randomUUID();
        long before = Sittings.count("meeting");
        var first = sittings.open(TITLE, DAY, form).getResponse().getRedirectedUrl();
        var second = sittings.open(TITLE, DAY, form).getResponse().getRedirectedUrl();
        assertThat(second).isEqualTo(first).isNotNull();
        assertThat(Sittings.count("meeting")).isEqualTo(before + 1);
    }

    @Test
    void aSecondSessionOfThatDayAndNameIsShownBesideTheFirst() {
        sittings.opened(TITLE, DAY);
        assertThat(sittings.open("  Phiên  họp tháng 11 năm 2026", DAY, UUID.randomUUID()))
                .hasStatus(409)
                .bodyText()
                .contains("Phiên họp này đã được mở", TITLE, "Nội dung bạn vừa nhập");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''             | 1/1/2010 | Ghi tên phiên họp.",
                "Phiên tháng 12 | 31/02/2026 | Ngày họp cần viết theo dạng",
                "Phiên tháng 12 | 01/01/2010 | cách hôm nay không quá một năm"
            })
    void whatIsWrongIsSaidAndNothingTypedIsLost(String title, String day, String words) {
        assertThat(sittings.open(title, day, UUID.randomUUID()))
                .hasStatusOk()
                .bodyText()
                .contains(words, "value=\"" + title + "\"", "value=\"" + day + "\"");
        assertThat(Sittings.count("meeting")).isZero();
    }

    @Test
    void theNextSessionsPapersListWhatTheLastDecidedAndWhetherItIsDone() {
        String october = sittings.opened("Phiên tháng 10", Sittings.day(-38));
        String late = sittings.decided(october, "Bổ sung kinh phí cho trạm y tế.", Sittings.day(-21));
        String done = sittings.decided(october, "Kiểm tra việc dùng nước sạch.", Sittings.day(8));
        finish(done, "Đã kiểm tra 12 xã.", "96/BC-SYT");
        String papers = Written.letters(page("/provinces/11/pack"));
        assertThat(papers)
                .contains(
                        Written.letters("Phiên gần nhất có kết luận: ngày " + Sittings.day(-38) + "."),
                        Written.letters("1 đã hoàn thành, 1 đang thực hiện, trong đó 1 quá hạn"),
                        Written.letters("Đang thực hiện · quá hạn"),
                        Written.letters("Văn bản, sản phẩm: 96/BC-SYT · Đã kiểm tra 12 xã."),
                        "/decisions/" + late);
        String november = sittings.opened(TITLE, DAY);
        finish(late, "Đã bổ sung.", "97/BC-SYT");
        assertThat(Written.letters(page("/meetings/" + november)))
                .as("frozen before it was done")
                .contains(Written.letters("1 đã hoàn thành, 1 đang thực hiện, trong đó 1 quá hạn"));
    }

    private void finish(String decision, String words, String number) {
        String task = Sittings.task(decision);
        desk.finished("canbo.yte", task, TaskDesk.ONCE, words, number);
        desk.confirmed("duyet.dienbien", task, TaskDesk.ONCE);
    }

    private String page(String path) {
        return Objects.requireNonNull(assertThat(visitors.person(LEADER).get(path))
                .hasStatusOk()
                .bodyText()
                .actual());
    }

    private String text(String path) {
        return text(path, "vi");
    }

    private String text(String path, String language) {
        return Objects.requireNonNull(assertThat(visitors.person(LEADER)
                        .with("Accept-Language", language)
                        .get(path))
                .hasStatusOk()
                .bodyText()
                .actual());
    }

    private byte[] bytes(String path) {
        return visitors.person(LEADER).get(path).getResponse().getContentAsByteArray();
    }
}
