package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// However an address is written: who reads figures that nobody has approved is on record.
@PortalTest
@ExtendWith(KeepsReports.class)
class LooksOnRecordTests {

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @CsvSource({
        "duyet.dienbien, /api/v1/resolutions/dien-bien-24-nq-tu-2026/values?period=2026, dien-bien-24-nq-tu-2026/handouts",
        "duyet.dienbien, /api/v1/resolutions/dien%2Dbien-24-nq-tu-2026/values?period=2026, dien-bien-24-nq-tu-2026/handouts",
        "duyet.dienbien, /api/v1/resolutions/dien-bien-24-nq-tu-2026/%76alues?period=2026, dien-bien-24-nq-tu-2026/handouts",
        "duyet.dienbien, /approvals?look=1, approvals",
        "kiemtra.dienbien, /resolutions/dien-bien-24-nq-tu-2026/values/25/2026/life?look=1, dien-bien-24-nq-tu-2026/handouts",
        "kiemtra.dienbien, /resolutions/dien-bien-24-nq-tu-2026/values/25/2026/evidence?look=1, dien-bien-24-nq-tu-2026/handouts",
        "duyet.dienbien, /resolutions/dien-bien-24-nq-tu-2026/rollup?period=2026&submitted=1, dien-bien-24-nq-tu-2026/handouts",
        "duyet.dienbien, /resolutions/dien-bien-24-nq-tu-2026/rollup?period=2026&submitted=on, dien-bien-24-nq-tu-2026/handouts",
        "duyet.dienbien, /resolutions/dien-bien-24-nq-tu-2026/rollup?period=2026&submitted=YES, dien-bien-24-nq-tu-2026/handouts"
    })
    void aLookAtWhatIsNotApprovedIsOnRecord(String who, String address, String subject) {
        assertThat(looks(who, address)).contains(subject);
    }

    @ParameterizedTest
    @CsvSource({
        "canbo.nnmt, /resolutions/dien-bien-24-nq-tu-2026/values?period=2026",
        "lanhdao.dienbien, /resolutions/dien-bien-24-nq-tu-2026?look=1",
        "duyet.dienbien, /resolutions/dien-bien-24-nq-tu-2026/rollup?period=2026&submitted=off",
        "duyet.dienbien, /provinces/11?submitted=perhaps",
        "kiemtra.dienbien, /resolutions/lai-chau-ntm-2026-2030/values?period=2026"
    })
    void whatIsApprovedOrOnesOwnWorkOrRefusedIsNoSuchLook(String who, String address) {
        assertThat(looks(who, address)).isEmpty();
    }

    private List<String> looks(String who, String address) {
        long before = OwnerDatabase.jdbc()
                .sql("select coalesce(max(id), 0) from audit_event")
                .query(Long.class)
                .single();
        var visitor = visitors.person(who);
        // Once more with every run: the same look within ten minutes is told once.
        visitor.dressed()
                .apply(visitor.mvc().get().uri(URI.create(address + "&once=" + System.nanoTime())))
                .exchange();
        return OwnerDatabase.jdbc()
                .sql(
                        "select subject from audit_event where id > ? and kind = 'reading.unapproved' and account_name = ?")
                .param(before)
                .param(who)
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
