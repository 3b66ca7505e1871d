package vn.cotmoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cotmoc.evidence.Fault.Reason;
import vn.cotmoc.reporting.DecidingReports;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.Reports;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;

/// Officers with files beside the values of 24-NQ/TU of Điện Biên.
final class EvidenceDesk {

    static final String OFFICER = "canbo.nnmt";
    static final String SLUG = "dien-bien-24-nq-tu-2026";
    static final String PHANG = "03325";
    static final String NHE = "03160";

    private final People people;
    private final FindingSlots slots;
    private final Evidence evidence;
    private final AttachingEvidence attaching;
    private final WithdrawingEvidence withdrawing;
    private final Reports reports;
    private final DecidingReports decisions;
    private final AutowireCapableBeanFactory beans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceDesk(
            People people,
            FindingSlots slots,
            Evidence evidence,
            AttachingEvidence attaching,
            WithdrawingEvidence withdrawing,
            Reports reports,
            DecidingReports decisions,
            AutowireCapableBeanFactory beans,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.slots = slots;
        this.evidence = evidence;
        this.attaching = attaching;
        this.withdrawing = withdrawing;
        this.reports = reports;
        this.decisions = decisions;
        this.beans = beans;
        this.events = events;
        this.clock = clock;
    }

    Slot slot(String code, String period, String unit) {
        return people.as("kiemtra.trunguong", () -> slots.find(SLUG, code, period, unit))
                .orElseThrow()
                .slot();
    }

    Slot slot() {
        return slot("3.1", "2026", "11");
    }

    Attaching attach(String who, Slot slot, String name, byte[] content) {
        return attach(attaching, who, slot, name, content);
    }

    Attaching attach(AttachingEvidence door, String who, Slot slot, String name, byte[] content) {
        return attach(door, who, slot, name, content, Details.none());
    }

    Attaching attach(AttachingEvidence door, String who, Slot slot, String name, byte[] content, Details details) {
        try {
            Path sent = Files.createTempFile("sent", "");
            try {
                Files.write(sent, content);
                var received = Optional.of(new Received(name, sent));
                return people.as(who, () -> door.attach(new Subject.Value(slot), received, details, people.user(who)));
            } finally {
                Files.delete(sent);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Attachment attached(String who, Slot slot, String text) {
        return attached(attach(who, slot, text + ".pdf", SentFiles.pdf(text)));
    }

    static Attachment attached(Attaching outcome) {
        assertThat(outcome).isInstanceOf(Attaching.Attached.class);
        return ((Attaching.Attached) outcome).attachment();
    }

    static void refused(Attaching outcome, Reason why) {
        assertThat(outcome)
                .asInstanceOf(type(Attaching.Refused.class))
                .extracting(refused -> refused.fault().reason())
                .isEqualTo(why);
    }

    Withdrawing withdraw(String who, Slot slot, EvidenceId id, String reason) {
        return people.as(who, () -> withdrawing.withdraw(new Subject.Value(slot), id, reason, people.user(who)));
    }

    static void refused(Withdrawing outcome, Reason why) {
        assertThat(outcome)
                .asInstanceOf(type(Withdrawing.Refused.class))
                .extracting(refused -> refused.fault().reason())
                .isEqualTo(why);
    }

    List<String> seen(String who, Slot slot) {
        return people.as(who, () -> evidence.of(new Subject.Value(slot))).stream()
                .map(Attachment::fileName)
                .sorted()
                .toList();
    }

    byte[] read(String who, Slot slot, EvidenceId id) {
        return read(evidence, who, slot, id);
    }

    byte[] read(Evidence reader, String who, Slot slot, EvidenceId id) {
        try (var download =
                people.as(who, () -> reader.open(new Subject.Value(slot), id)).orElseThrow()) {
            return Files.readAllBytes(download.content());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Saves as a draft, or sends.
    void value(String who, Slot slot, String value, int seen, boolean submit) {
        var entry = new Entry(
                new ReportedValue.Amount(new BigDecimal(value)), null, Maturity.ESTIMATE, null, null, "theo kết luận");
        var save = new Reports.Save(slot, entry, seen, submit, null);
        good(people.as(who, () -> reports.save(List.of(save), people.user(who))).getFirst());
    }

    void submit(String who, Slot slot, int seen) {
        good(people.as(who, () -> reports.submit(slot, seen, people.user(who))));
    }

    void approve(Slot slot, int seen) {
        var decision = List.of(new DecidingReports.Decision(slot, seen));
        good(people.as("duyet.dienbien", () -> decisions.approve(decision, people.user("duyet.dienbien")))
                .getFirst());
    }

    void giveBack(Slot slot, int seen) {
        var decision = new DecidingReports.Decision(slot, seen);
        good(people.as(
                "duyet.dienbien",
                () -> decisions.returnForCorrection(decision, "Xem lại.", people.user("duyet.dienbien"))));
    }

    private static void good(Submission outcome) {
        assertThat(outcome.isGood()).as("%s", outcome).isTrue();
    }

    /// The same door with other settings, and with the store that they name.
    AttachingEvidence door(EvidenceSettings settings) {
        var folder = new FolderStore(settings, clock);
        var jdbc = beans.getBean(JdbcClient.class);
        var rules = beans.getBean(Rules.class);
        var keeping = new Keeping(rules, settings, new DatabaseStore(jdbc), folder, jdbc, events, clock);
        return new AttachingEvidence(
                settings,
                new ScanningFiles(settings),
                folder,
                rules,
                (Keeping) beans.initializeBean(keeping, "keepingFor" + settings.hashCode()),
                clock);
    }

    /// The files as somebody reads them who has another folder.
    Evidence reader(EvidenceSettings settings) {
        var jdbc = beans.getBean(JdbcClient.class);
        var reader = new Evidence(new DatabaseStore(jdbc), new FolderStore(settings, clock), jdbc);
        return (Evidence) beans.initializeBean(reader, "readerFor" + settings.hashCode());
    }

    static List<String> trail(Slot slot) {
        return OwnerDatabase.jdbc()
                .sql(
                        "select account_name || ' ' || kind from audit_event where subject = ? and kind like 'evidence.%' order by id")
                .param(slot.subject())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
