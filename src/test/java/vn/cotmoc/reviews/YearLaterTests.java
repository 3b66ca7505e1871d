package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.shared.Demo;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.KeepsSettings;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.SecondInstance;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.typesetting.OfficialForm;

/// Another process of the portal, started a year and a day later by an administrator who works in English and on
/// another
/// continent, after renames, a merger, other wordings and other settings: it hands out the same bytes, those of one
/// form
/// kept, those of the other made anew. Where a year has passed the demonstration has loaded more, which goes again.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsTasks.class, KeepsReviews.class, KeepsSettings.class})
class YearLaterTests {

    private static final String LEADER = "lanhdao.dienbien";
    private static final String A_YEAR_AND_A_DAY_LATER = "2027-11-23";
    private static final List<String> ABROAD =
            List.of("-Duser.language=en", "-Duser.country=US", "-Duser.timezone=America/Los_Angeles");
    private static final List<String> WORDED = List.of(
            "agency.name",
            "administrative_unit.full_name",
            "indicator.name",
            "task.content",
            "task.deadline_text",
            "milestone.printed",
            "resolution.title");
    private static final String MARK = " (sau này)";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Demo demo;

    private Boards boards;

    @BeforeEach
    void sit() {
        boards = new Boards(visitors);
    }

    @Test
    void everyFileOfEitherFormIsTheSameAYearAndADayLater() throws Exception {
        var frozen = Map.of(
                OfficialForm.PARTY, boards.frozen(boards.opened("ANNUAL"), OfficialForm.PARTY),
                OfficialForm.STATE, boards.frozen(boards.opened("ANNUAL"), OfficialForm.STATE));
        var before = new EnumMap<OfficialForm, Map<ReviewFormat, byte[]>>(OfficialForm.class);
        frozen.forEach((form, number) -> before.put(form, boards.exports(LEADER, number)));
        try (var portal = SecondInstance.start(A_YEAR_AND_A_DAY_LATER, ABROAD)) {
            muchChanges();
            // Those of one form are gone: they have to be made anew, then and there, from the text alone.
            OwnerDatabase.jdbc()
                    .sql("delete from review_file f using review r where r.id = f.review_id and r.number = ?")
                    .param(frozen.get(OfficialForm.STATE))
                    .update();
            for (var form : OfficialForm.values())
                for (var format : ReviewFormat.values())
                    assertThat(asked(portal, String.valueOf(frozen.get(form)), format))
                            .as(form + " " + format)
                            .isEqualTo(Objects.requireNonNull(before.get(form)).get(format));
        }
    }

    /// Renamed: every agency, indicator, task, target and commune of the province, and the province itself; Sở Y tế has
    /// gone over into
    /// Sở Nội vụ; another body issues documents.
    private static void muchChanges() {
        var owner = OwnerDatabase.jdbc();
        for (String column : WORDED)
            owner.sql("update %1$s set %2$s = %2$s || '%3$s' where %2$s is not null"
                            .formatted(table(column), column.substring(column.indexOf('.') + 1), MARK))
                    .update();
        owner.sql(
                        "update agency set valid_to = date '2027-06-30', end_basis = 'Thử' where name = ? and valid_to is null")
                .param("Sở Y tế" + MARK)
                .update();
        owner.sql("""
                        insert into agency_succession (predecessor_id, successor_id, province_id, extent, effective_on, legal_basis)
                        select p.id, s.id, s.province_id, 'WHOLE', date '2027-07-01', 'Thử' from agency p join agency s on s.province_id = p.province_id
                        where p.name = ? and s.name = ?
                        """).params("Sở Y tế" + MARK, "Sở Nội vụ" + MARK).update();
        for (var form : OfficialForm.values()) owner.sql("""
                            insert into document_setting (province_id, form, revision, parent_body, body, symbol, place, authority, position, signer,
                                recipients, author_id, author_name, recorded_at)
                            select u.id, ?, 9, 'CƠ QUAN KHÁC', 'CƠ QUAN KHÁC NỮA', 'BC/XX', 'Nơi khác', 'T/M AI', 'CHỨC VỤ', 'Người Khác',
                                'Nơi nhận khác', a.id, 'Thử', now()
                            from administrative_unit u, account a
                            where u.code = '11' and u.level = 'PROVINCE' and u.valid_to is null and a.username = 'bientap.dienbien'
                            """).param(form.name()).update();
    }

    @AfterEach
    void putBack() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("delete from agency_succession where legal_basis = 'Thử'").update();
        owner.sql("update agency set valid_to = null, end_basis = null where end_basis = 'Thử'")
                .update();
        for (String column : WORDED)
            owner.sql("update %1$s set %2$s = replace(%2$s, '%3$s', '') where %2$s like '%%%3$s'"
                            .formatted(table(column), column.substring(column.indexOf('.') + 1), MARK))
                    .update();
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    private byte[] asked(SecondInstance portal, String number, ReviewFormat format)
            throws IOException, InterruptedException {
        String pair = LEADER + ":" + demo.password();
        var address = "http://localhost:%d/api/v1/reviews/%s/export?format=%s"
                .formatted(portal.port(), number, format.extension());
        var request = HttpRequest.newBuilder(URI.create(address))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Accept-Language", "en")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
