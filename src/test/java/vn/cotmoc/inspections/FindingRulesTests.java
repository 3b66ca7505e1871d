package vn.cotmoc.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.inspections.AccessHolder.Right;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.Role;

/// What may follow what, and which rights one person should not hold together.
class FindingRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "NEW, ANSWERED CLOSED",
        "ANSWERED, ANSWERED ACCEPTED REJECTED",
        "REJECTED, ANSWERED CLOSED",
        "ACCEPTED, CLOSED",
        "CLOSED, ''"
    })
    void aFindingMovesInOrder(FindingState from, String to) {
        assertThat(Arrays.stream(FindingState.values())
                        .filter(from::mayBecome)
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(to);
    }

    /// The day itself is in time, in Hà Nội; what is answered is not late, whenever it was due.
    @ParameterizedTest(name = "{0}, due {1}, asked again until {2}, on {3}: late {4}")
    @CsvSource({
        "NEW, 2026-11-22, , 2026-11-22, false",
        "NEW, 2026-11-22, , 2026-11-23, true",
        "ANSWERED, 2026-11-22, , 2026-11-23, false",
        "REJECTED, 2026-11-22, 2026-12-01, 2026-12-01, false",
        "REJECTED, 2026-11-22, 2026-12-01, 2026-12-02, true",
        "CLOSED, 2026-11-22, , 2027-01-01, false"
    })
    void lateIsFromTheDayAfter(
            FindingState state, LocalDate due, @Nullable LocalDate again, LocalDate today, boolean late) {
        var step = state == FindingState.NEW ? null : new Finding.Step(1, state, "x", null, again, "x", NOW);
        var id = UUID.randomUUID();
        var finding = new Finding(
                new FindingId(id),
                new InspectionId(id),
                new UnitId(id),
                "Tỉnh Điện Biên",
                "Kiểm tra",
                new AgencyId(id),
                "Sở Y tế",
                true,
                1,
                FindingSeverity.MINOR,
                "x",
                new Finding.About("", null),
                due,
                "x",
                NOW,
                step,
                again);
        assertThat(finding.isLate(today)).isEqualTo(late);
    }

    private static Right right(String written) {
        var parts = written.strip().split("@");
        boolean everywhere = parts.length > 1 && parts[1].equals("*");
        String place = parts.length > 1 && !everywhere ? parts[1] : null;
        return new Right(
                Role.valueOf(parts[0]), everywhere, place, place != null && place.startsWith("Sở"), null, null);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "REPORTER@Sở Y tế + APPROVER@Sở Y tế, 1",
        "REPORTER@Sở Y tế + APPROVER@Sở Nội vụ, 0",
        "REPORTER@Sở Y tế + APPROVER, 1",
        "REPORTER + APPROVER@Sở Y tế, 1",
        "REPORTER@Xã Mường Phăng + APPROVER@Xã Mường Phăng, 1",
        "REPORTER@Xã Mường Phăng + APPROVER@Xã Mường Nhé, 0",
        "REPORTER@Sở Y tế + REPORTER@Sở Nội vụ, 0",
        "AUDITOR + REPORTER@Sở Y tế, 1",
        "AUDITOR@* + EDITOR, 1",
        "AUDITOR + LEADER, 0",
        "ADMIN@* + APPROVER, 1",
        "ADMIN@* + EDITOR, 0",
        "EDITOR + APPROVER, 0",
        "LEADER + APPROVER, 0",
        "AUDITOR + REPORTER@Sở Y tế + APPROVER@Sở Y tế, 3"
    })
    void rightsThatExcludeEachOtherAreToldPairByPair(String rights, int pairs) {
        assertThat(Exclusions.among(Arrays.stream(rights.split("\\+"))
                        .map(FindingRulesTests::right)
                        .toList()))
                .hasSize(pairs);
    }

    private static List<AccessHolder.Notice> notices(boolean enabled, @Nullable String last, String rights) {
        return new AccessHolder(
                        new AccountId(UUID.randomUUID()),
                        "x",
                        "X",
                        enabled,
                        false,
                        NOW,
                        last == null ? null : Instant.parse(last),
                        List.of(right(rights)),
                        0,
                        null)
                .notices(NOW);
    }

    @Test
    void whoHasNotBeenHereForNinetyDaysIsNoticed() {
        assertThat(notices(true, "2026-08-24T03:00:00Z", "LEADER")).isEmpty();
        assertThat(notices(true, "2026-08-24T02:59:59Z", "LEADER")).containsExactly(AccessHolder.Notice.AWAY_FOR_LONG);
        assertThat(notices(true, null, "LEADER")).containsExactly(AccessHolder.Notice.NEVER_SIGNED_IN);
        assertThat(notices(false, null, "LEADER")).containsExactly(AccessHolder.Notice.CLOSED);
    }
}
