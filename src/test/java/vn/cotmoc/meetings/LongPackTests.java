package vn.cotmoc.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.KeepsMeetings;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Sixty decisions as long as they may be, and five rows with names of four hundred letters: nothing is cut off, and
/// every page says what it
/// is.
@PortalTest
@ExtendWith(KeepsMeetings.class)
class LongPackTests {

    private static final String LEADER = "lanhdao.dienbien";
    private static final String NAME = " và các tiêu chí kèm theo, tính riêng cho từng xã biên giới".repeat(6);
    private static final String LONG =
            "Tiếp tục rà soát, bổ sung, ưỡn ngực vượt khó ở các xã vùng cao biên giới. ".repeat(25);

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private Packs packs;

    @BeforeEach
    void longNames() {
        KeepsMeetings.aMeetingOfDienBien();
        OwnerDatabase.jdbc().sql("""
                        insert into meeting_decision (meeting_id, province_id, held_on, title, number, content, agency_id, due_on, form_id,
                            author_id, author_name, recorded_at)
                        select m.id, m.province_id, m.held_on, m.title, n, n || '. ' || ?, a.id, m.held_on + 30, uuidv7(), m.author_id, 'Thử', now()
                        from meeting m join agency a on a.province_id = m.province_id and a.name = 'Sở Y tế', generate_series(1, 60) n
                        """).param(LONG).update();
        OwnerDatabase.jdbc()
                .sql("update indicator set name = name || ? where layer = 'ANNEX' and parent_code is null")
                .param(NAME)
                .update();
    }

    @AfterEach
    void asTheyWere() {
        OwnerDatabase.jdbc()
                .sql("update indicator set name = replace(name, ?, '') where layer = 'ANNEX' and parent_code is null")
                .param(NAME)
                .update();
    }

    @Test
    void nothingIsCutOffInAnyOfTheThree() {
        var paper = people.as(
                LEADER,
                () -> packs.of("11", null, people.user(LEADER), Locale.of("vi"))
                        .orElseThrow()
                        .copy()
                        .paper());
        var leader = visitors.person(LEADER);
        var pages =
                Written.pdf(leader.get("/provinces/11/pack.pdf").getResponse().getContentAsByteArray());
        String pdf = String.join("", pages);
        String word =
                Written.word(leader.get("/provinces/11/pack.docx").getResponse().getContentAsByteArray());
        String page = Written.page(Objects.requireNonNull(
                assertThat(leader.get("/provinces/11/pack")).bodyText().actual()));
        assertThat(pages)
                .hasSizeGreaterThan(20)
                .allSatisfy(one -> assertThat(one).contains("SỐLIỆUMINHHỌA"));
        var texts = Written.texts(paper);
        assertThat(texts).hasSizeGreaterThan(60 * 4);
        for (String text : texts) {
            assertThat(pdf).contains(text);
            assertThat(word).contains(text);
            assertThat(page).contains(text);
        }
    }
}
