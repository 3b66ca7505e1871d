package vn.cotmoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.testing.KeepsEvidence;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// The database itself hands out files and bytes to those who read the value, and takes them from those who report it.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsEvidence.class})
class EvidenceRowLevelTests {

    private static final List<String> TABLES =
            List.of("evidence", "evidence_content", "evidence_chunk", "evidence_withdrawal");

    @Autowired
    private DataSource pool;

    @Autowired
    private People people;

    @Autowired
    private PlatformTransactionManager transactions;

    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private EvidenceDesk desk;

    @BeforeEach
    void asThePortal(@Autowired AutowireCapableBeanFactory beans) {
        jdbc = JdbcClient.create(pool);
        transaction = new TransactionTemplate(transactions);
        desk = beans.createBean(EvidenceDesk.class);
    }

    @Test
    void rowsAndBytesOfADraftAreForThoseWhoReadTheDraft() {
        var slot = desk.slot("3.1", "2026", EvidenceDesk.PHANG);
        var file = desk.attached("canbo.muongphang", slot, "mot");
        desk.withdraw("canbo.muongphang", slot, file.id(), "nhầm");
        for (String table : TABLES) {
            for (String who : List.of("canbo.muongphang", "canbo.nnmt", "kiemtra.dienbien", "kiemtra.trunguong"))
                assertThat(count(who, table)).as("%s in %s", who, table).isEqualTo(1);
            for (String who : List.of(
                    "canbo.muongnhe",
                    "canbo.yte",
                    "canbo.laichau",
                    "duyet.dienbien",
                    "lanhdao.dienbien",
                    "lanhdao.laichau",
                    "bientap.dienbien",
                    "quantri"))
                assertThat(count(who, table)).as("%s in %s", who, table).isZero();
        }
    }

    @Test
    void approvedFilesOfACommuneAreForItsProvinceButNotForItsNeighbour() {
        var slot = desk.slot("3.1", "2026", EvidenceDesk.PHANG);
        desk.attached("canbo.muongphang", slot, "mot");
        desk.value("canbo.muongphang", slot, "12", 0, true);
        assertThat(count("duyet.dienbien", "evidence")).isEqualTo(1);
        assertThat(count("lanhdao.dienbien", "evidence")).isZero();
        desk.approve(slot, 1);
        for (String who : List.of("lanhdao.dienbien", "canbo.yte", "canbo.muongphang"))
            for (String table : List.of("evidence", "evidence_content", "evidence_chunk"))
                assertThat(count(who, table)).as("%s in %s", who, table).isEqualTo(1);
        for (String who : List.of("canbo.muongnhe", "lanhdao.laichau"))
            for (String table : TABLES)
                assertThat(count(who, table)).as("%s in %s", who, table).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "evidence, UPDATE",
        "evidence, DELETE",
        "evidence_withdrawal, UPDATE",
        "evidence_withdrawal, DELETE",
        "evidence_content, INSERT",
        "evidence_content, UPDATE",
        "evidence_content, DELETE",
        "evidence_chunk, UPDATE",
        "evidence_chunk, DELETE"
    })
    void whatIsKeptStaysKept(String table, String privilege) {
        assertThat(jdbc.sql("select has_table_privilege(?, ?)")
                        .params(table, privilege)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} in the name of {1}, at revision {2}: {3}")
    @CsvSource({
        "canbo.muongphang, canbo.muongphang, 1, taken",
        "canbo.nnmt, canbo.nnmt, 1, taken",
        "canbo.muongphang, canbo.nnmt, 1, refused",
        "canbo.muongphang, canbo.muongphang, 0, refused",
        "canbo.muongnhe, canbo.muongnhe, 1, refused",
        "canbo.yte, canbo.yte, 1, refused",
        "duyet.dienbien, duyet.dienbien, 1, refused",
        "kiemtra.dienbien, kiemtra.dienbien, 1, refused",
        "canbo.laichau, canbo.laichau, 1, refused"
    })
    void aRowIsTakenFromWhoeverReportsTheValueAtItsLatestRevision(
            String who, String author, int revision, String outcome) {
        var slot = desk.slot("3.1", "2026", EvidenceDesk.PHANG);
        var file = desk.attached("canbo.muongphang", slot, "mot");
        desk.value("canbo.muongphang", slot, "12", 0, false);
        Runnable insert = () -> write(who, file, people.user(author).id().value(), revision);
        if (outcome.equals("taken")) insert.run();
        else refused(insert);
    }

    @Test
    void nothingIsAttachedToAnApprovedRevisionAndNothingOfItIsTakenBack() {
        var slot = desk.slot("3.1", "2026", EvidenceDesk.PHANG);
        var file = desk.attached("canbo.muongphang", slot, "mot");
        desk.value("canbo.muongphang", slot, "12", 0, true);
        UUID me = people.user("canbo.muongphang").id().value();
        withdraw("canbo.muongphang", file, me, 1);
        desk.approve(slot, 1);
        refused(() -> write("canbo.muongphang", file, me, 2));
        refused(() -> withdraw("canbo.muongphang", file, me, 2));
        desk.value("canbo.muongphang", slot, "13", 2, false);
        write("canbo.muongphang", file, me, 3);
        refused(() -> withdraw("canbo.muongphang", file, me, 3));
        refused(() -> withdraw(
                "canbo.muongnhe", file, people.user("canbo.muongnhe").id().value(), 3));
    }

    @Test
    void bytesAreAddedOnlyToAFileOfOnesOwn() {
        var slot = desk.slot("3.1", "2026", EvidenceDesk.PHANG);
        var file = desk.attached("canbo.muongphang", slot, "mot");
        refused(() -> chunk("canbo.nnmt", file));
        refused(() -> chunk("canbo.muongnhe", file));
        chunk("canbo.muongphang", file);
    }

    // Each of these is rolled back.
    private void write(String who, Attachment file, UUID author, int revision) {
        tried(who, jdbc.sql("""
                        insert into evidence (indicator_id, unit_id, province_id, agency_id, year, revision, file_name, kind, sha256, size, scan,
                            author_id, author_name, attached_at)
                        select i.id, c.id, i.province_id, i.advising_agency_id, 2026, ?, 'a.pdf', 'PDF', ?, ?, 'CLEAN', ?, 'x', now()
                        from indicator i join resolution r on r.id = i.resolution_id and r.slug = 'dien-bien-24-nq-tu-2026',
                             administrative_unit c
                        where i.code = '3.1' and c.code = '03325' and c.valid_to is null
                        """).params(revision, file.sha256(), file.size(), author));
    }

    private void withdraw(String who, Attachment file, UUID author, int revision) {
        tried(
                who,
                jdbc.sql(
                                "insert into evidence_withdrawal (evidence_id, province_id, revision, reason, author_id, author_name, withdrawn_at) values (?, ?, ?, 'x', ?, 'x', now())")
                        .params(file.id().value(), file.province(), revision, author));
    }

    private void chunk(String who, Attachment file) {
        tried(
                who,
                jdbc.sql("insert into evidence_chunk (province_id, sha256, number, bytes) values (?, ?, 9, 'x'::bytea)")
                        .params(file.province(), file.sha256()));
    }

    private void tried(String who, JdbcClient.StatementSpec statement) {
        int written = people.as(
                who,
                () -> transaction.execute(running -> {
                    running.setRollbackOnly();
                    return statement.update();
                }));
        if (written == 0) throw new IllegalStateException(new SQLException("nothing to see", "42501"));
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(work::run)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }

    private int count(String who, String table) {
        Integer rows = people.as(
                who,
                () -> transaction.execute(_ -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()));
        return rows == null ? 0 : rows;
    }
}
