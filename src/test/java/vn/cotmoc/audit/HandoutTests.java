package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.SecondInstance;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// What is taken away and looked at is on record before it is given.
@PortalTest
@ExtendWith({KeepsReports.class, FreshChain.class})
class HandoutTests {

    private static final String ROWS = "/provinces/11/rows.csv?asOf=2026";
    private static final String TABLE = "/api/v1/resolutions/dien-bien-24-nq-tu-2026/review-table?asOf=2026&format=csv";
    private static final String VALUES = "/api/v1/resolutions/dien-bien-24-nq-tu-2026/values?period=2026";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Sealing sealing;

    @Autowired
    private StatementCounter counter;

    @Test
    void aFileThatIsTakenAwayGoesOnRecordWithItsHash() throws Exception {
        int before = exports().size();
        var answer = visitors.person("lanhdao.dienbien").get(ROWS);
        byte[] file = answer.getMvcResult().getResponse().getContentAsByteArray();
        assertThat(exports())
                .hasSize(before + 1)
                .last()
                .isEqualTo(new Export(
                        "export.made",
                        "lanhdao.dienbien",
                        "provinces/11/rows.csv",
                        "PAGE",
                        "127.0.0.0/24",
                        sha256(file),
                        String.valueOf(file.length),
                        "11"));
    }

    @Test
    void aFileThatIsWrittenWhileItIsReadIsOnRecordBeforeItsFirstByteAndAtItsEnd() throws Exception {
        var answer = visitors.person("kiemtra.dienbien").get("/audit.csv?kind=report.");
        byte[] file = answer.getMvcResult().getResponse().getContentAsByteArray();
        var exports = exports();
        assertThat(exports).extracting(Export::kind).endsWith("export.begun", "export.made");
        assertThat(exports.getLast().hash()).isEqualTo(sha256(file));
    }

    @Test
    void whatCannotBePutOnRecordIsNotGiven() {
        var leader = visitors.person("lanhdao.dienbien");
        OwnerDatabase.jdbc()
                .sql("revoke insert (kind) on audit_event from cotmoc_app")
                .update();
        try {
            assertThat(leader.get(ROWS)).hasFailed();
        } finally {
            OwnerDatabase.jdbc()
                    .sql("grant insert (kind) on audit_event to cotmoc_app")
                    .update();
        }
        assertThat(leader.get(ROWS)).hasStatusOk();
    }

    @Test
    void lookingAtWhatIsNotApprovedGoesOnRecordOnceAndCostsTwoStatementsOnce() {
        String page =
                "/resolutions/dien-bien-24-nq-tu-2026/rollup?period=2026&submitted=true&once=" + System.nanoTime();
        var approver = visitors.person("duyet.dienbien");
        int without = counter.statements(() -> approver.get(page.replace("submitted", "other")));
        int with = counter.statements(() -> approver.get(page));
        assertThat(with).isLessThanOrEqualTo(without + 3);
        assertThat(counter.statements(() -> approver.get(page))).isLessThanOrEqualTo(with - 2);
        assertThat(looks(page)).isOne();
    }

    @Test
    void aPortalThatIsKilledRightAfterItsAnswerHasLostNothingOfIt() throws Exception {
        HttpResponse<byte[]> file;
        try (var other = SecondInstance.start()) {
            file = asked(other, "lanhdao.dienbien", TABLE);
            asked(other, "kiemtra.dienbien", VALUES);
            other.kill();
        }
        assertThat(file.statusCode()).isEqualTo(200);
        var export = exports().getLast();
        assertThat(export.accountName()).isEqualTo("lanhdao.dienbien");
        assertThat(export.origin()).isEqualTo("API");
        assertThat(export.hash()).isEqualTo(sha256(file.body()));
        assertThat(looks(VALUES)).isPositive();
        // Whoever seals next seals what the killed one has left.
        sealing.seal();
        assertThat(OwnerDatabase.jdbc().sql("""
                        select count(*) from audit_event e where kind in ('export.made', 'reading.unapproved')
                          and not exists (select from audit_link l where l.event_id = e.id)
                        """).query(Integer.class).single()).isZero();
    }

    private static HttpResponse<byte[]> asked(SecondInstance portal, String account, String path)
            throws IOException, InterruptedException {
        String pass = Base64.getEncoder().encodeToString((account + ":cotmoc-demo").getBytes(StandardCharsets.UTF_8));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + portal.port() + path))
                            .header("Authorization", "Basic " + pass)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private static int looks(String page) {
        return OwnerDatabase.jdbc()
                .sql("select count(*) from audit_event where kind = 'reading.unapproved' and details ->> 'query' = ?")
                .param(page.substring(page.indexOf('?') + 1))
                .query(Integer.class)
                .single();
    }

    record Export(
            String kind,
            String accountName,
            String subject,
            String origin,
            String address,
            @Nullable String hash,
            @Nullable String bytes,
            @Nullable String code) {}

    private static List<Export> exports() {
        return OwnerDatabase.jdbc().sql("""
                        select e.kind, e.account_name, e.subject, e.origin, e.address, e.details ->> 'sha256' as hash, e.details ->> 'bytes' as bytes, p.code
                        from audit_event e left join administrative_unit p on p.id = e.province_id where e.kind like 'export.%' order by e.id
                        """).query(Export.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static String sha256(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }
}
