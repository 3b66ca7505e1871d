package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.SecondInstance;
import vn.cotmoc.testing.Visitors;

/// Twenty thousand events in a hundred batches, each vouched for by a checkpoint outside; what the owner of the
/// database
/// does to them is told by the API and by the command, with the number of the event.
@PortalTest
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class LongTrailTests {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Sealing sealing;

    @Autowired
    private VerifyCommand command;

    @Autowired
    private AuditSettings settings;

    private LongTrail trail;
    private Set<String> before = Set.of();

    @BeforeAll
    void write() throws SQLException {
        trail = new LongTrail();
    }

    @AfterAll
    void leave() throws SQLException, IOException {
        trail.close();
        Files.deleteIfExists(settings.checkpoints());
    }

    @BeforeEach
    void begin() throws IOException {
        trail.putBack();
        Files.deleteIfExists(settings.checkpoints());
        sealing.seal();
        // What other tests have put back past the trail is not what is looked for here.
        before = Set.copyOf(told());
        assertThat(before).allMatch(fault -> fault.startsWith("UNTOLD"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "tampering.csv", delimiter = '|', ignoreLeadingAndTrailingWhitespace = true)
    void isNamed(String what, String how, String expected, CapturedOutput said) {
        trail.run(trail.named(how));
        assertThat(found()).as(what).containsExactly(trail.named(expected));
        assertThat(command.verify()).isEqualTo(VerifyCommand.DOCTORED);
        String event = trail.named(expected).split(" ")[1];
        assertThat(said.getOut()).contains(expected.split(" ")[0] + ": event " + event);
    }

    @Test
    void allOfThemAtOnceAreNamedOneByOne() {
        trail.run(trail.named("update audit_event set reason = 'x' where id in ({7}, {10007}, {20000})"));
        trail.run(trail.named("delete from audit_event where id in ({501}, {502})"));
        assertThat(found())
                .containsExactlyInAnyOrder(
                        List.of("EDITED {7}", "EDITED {10007}", "EDITED {20000}", "DELETED {501}", "DELETED {502}")
                                .stream()
                                .map(trail::named)
                                .toArray(String[]::new));
    }

    @Test
    void whoComputesEveryLaterHashAnewIsFoundByACheckpointOutsideToTheBatch() throws IOException {
        String printed = Files.readAllLines(settings.checkpoints()).getLast();
        trail.run(trail.named("update audit_event set account_name = 'nobody' where id = {12345}"));
        trail.computeAnewFrom(trail.number(12_345));
        assertThat(found()).containsExactly(trail.named("REWRITTEN {12200} {12400}"));
        // Who owns the file as well is left with what was mailed and printed.
        Files.delete(settings.checkpoints());
        assertThat(found()).isEmpty();
        var kept = CheckpointFile.parse(printed).orElseThrow();
        assertThat(visitors.person("kiemtra.dienbien")
                        .get("/audit/verification?number=%d&hash=%s".formatted(kept.number(), kept.printed())))
                .bodyText()
                .contains("Không khớp");
    }

    @Test
    void whoTakesAllOfItAwayIsFoundByWhatIsLeftAndThenByTheFile() {
        trail.run("delete from audit_event where kind = 'test.long'");
        assertThat(found()).hasSize(ChainCheck.MOST_FAULTS).allMatch(fault -> fault.startsWith("DELETED"));
        trail.run("truncate audit_link, audit_batch");
        assertThat(found()).contains("CUT null");
    }

    @Test
    void anEventThatIsWrittenAnewBeforeItIsSealedIsNamedBeforeAndAfter() {
        trail.run("set app.origin = 'PAGE'");
        trail.run("insert into audit_event (account_name, kind, subject) values ('canbo.nnmt', 'test.long', 'fresh')");
        trail.run("reset app.origin");
        assertThat(found()).isEmpty();
        trail.run(trail.named("update audit_event set account_name = 'canbo.yte' where id = {last}"));
        assertThat(found()).containsExactly(trail.named("TOUCHED {last}"));
        sealing.seal();
        assertThat(found()).containsExactly(trail.named("TOUCHED {last}"));
    }

    @Test
    void aHandThatLeavesTheTriggersAloneLeavesAnEventAndASoundTrail() {
        trail.run("update resolution set title = title || ' ' where slug = 'dien-bien-24-nq-tu-2026'");
        sealing.seal();
        try {
            assertThat(found()).isEmpty();
            assertThat(visitors.person("kiemtra.trunguong").get("/audit?object=resolution/&kind=hand"))
                    .bodyText()
                    .contains("sửa thẳng trong cơ sở dữ liệu", "cotmoc_owner");
        } finally {
            trail.run("update resolution set title = rtrim(title) where slug = 'dien-bien-24-nq-tu-2026'");
        }
    }

    @Test
    void onlyAServersSuperuserCanSwitchTriggersOffForASession() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> trail.run("set session_replication_role = replica"))
                .havingCause()
                .withMessageContaining("permission denied");
    }

    @Test
    void theCommandOnTheMachineNamesTheEventAndEndsWithThree() throws Exception {
        trail.run(trail.named("delete from audit_event where id = {19999}"));
        var ended = SecondInstance.run(
                "--cotmoc.audit.verify",
                "--cotmoc.audit.scheduled=false",
                "--cotmoc.audit.checkpoints=" + settings.checkpoints());
        assertThat(ended.said()).contains(trail.named("DELETED: event {19999}"), "The trail is NOT SOUND");
        assertThat(ended.code()).isEqualTo(VerifyCommand.DOCTORED);
    }

    private List<String> found() {
        return told().stream().filter(fault -> !before.contains(fault)).toList();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(boolean sound, List<ToldFault> faults) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ToldFault(
            String kind,
            @Nullable Long event,
            @Nullable Long other,
            @Nullable String row) {

        String words() {
            return kind + " " + event + (other == null ? "" : " " + other);
        }
    }

    private List<String> told() {
        var told = new AtomicReference<Told>();
        assertThat(visitors.program("kiemtra.trunguong").get("/api/v1/audit/verify"))
                .bodyJson()
                .convertTo(Told.class)
                .satisfies(told::set);
        return told.get().faults().stream().map(ToldFault::words).toList();
    }
}
