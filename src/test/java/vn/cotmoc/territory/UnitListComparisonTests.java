package vn.cotmoc.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.territory.UnitListComparison.Held;
import vn.cotmoc.territory.UnitListComparison.Listed;

/// What a list changes, unit by unit; units are written as province/code kind name.
class UnitListComparisonTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 30);
    private static final List<Held> HELD = List.of(
            held("75/26368 xã Long Thành", "2025-07-01", null),
            held("75/26485 xã Nhơn Trạch", "2025-07-01", null),
            held("75/26116 phường Tân Phú", "2026-04-30", null),
            held("75/26170 xã Trị An", "2025-07-01", "2026-12-31"),
            held("11/03127 phường Điện Biên Phủ", "2025-07-01", null));

    @ParameterizedTest(name = "{0}: {1}, conflicts: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // Of Đồng Nai's four the others are missing; Điện Biên is not named and stays as it is.
                "75/26368 xã Long Thành      | 26485 ENDED; 26116 ENDED; 26170 ENDED | 1 | 26116 SAME_DAY; 26170 LATER_CHANGE",
                "75/26368 phường Long Thành; 75/26485 xã Nhơn Trạch; 75/26116 phường Tân Phú; 75/26170 xã Trị An"
                        + " | 26368 KIND_CHANGED | 3 | ''",
                "75/26368 xã Long Thạnh; 75/26485 xã Nhơn Trạch; 75/26116 phường Tân Phú; 75/26170 xã Trị An"
                        + " | 26368 RENAMED | 3 | ''",
                "75/26368 phường Long Thạnh; 75/26485 xã Nhơn Trạch; 75/26116 phường Tân Phú; 75/26170 xã Trị An"
                        + " | 26368 RENAMED+KIND_CHANGED | 3 | ''",
                // A unit that began on the very day cannot be closed before it.
                "75/26368 xã Long Thành; 75/26485 xã Nhơn Trạch; 75/26116 xã Tân Phú; 75/26170 xã Trị An"
                        + " | 26116 KIND_CHANGED | 3 | 26116 SAME_DAY",
                // A code that moves is the same unit, even when only its new province is listed.
                "79/26368 xã Long Thành      | 26368 MOVED | 0 | ''",
                "11/03127 phường Điện Biên Phủ; 11/03999 xã Mới | 03999 NEW | 1 | ''",
                // 03998 begins after the day already.
                "11/03127 phường Điện Biên Phủ; 11/03998 xã Mai | 03998 NEW | 1 | 03998 LATER_CHANGE",
                "11/03127 phường Điện Biên Phủ | '' | 1 | ''"
            })
    void aListIsSetAgainstTheUnitsOfItsDay(String list, String changes, int unchanged, String conflicts) {
        var comparison = UnitListComparison.compare(
                Arrays.stream(list.split("; "))
                        .map(UnitListComparisonTests::listed)
                        .toList(),
                HELD,
                Set.of("03998"),
                DAY);
        assertThat(comparison.changes().stream()
                        .map(change -> change.code() + " "
                                + change.kinds().stream().map(Enum::name).collect(Collectors.joining("+")))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(changes);
        assertThat(comparison.unchanged()).isEqualTo(unchanged);
        assertThat(comparison.conflicts().stream()
                        .map(conflict -> conflict.code() + " " + conflict.reason())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(conflicts);
    }

    private static Listed listed(String text) {
        String[] parts = text.strip().split("[/ ]", 4);
        return new Listed(1, parts[1], parts[3], parts[2], parts[2] + " " + parts[3], parts[0]);
    }

    private static Held held(String text, String from, @Nullable String to) {
        Listed unit = listed(text);
        return new Held(
                UUID.randomUUID(),
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.fullName(),
                unit.provinceCode(),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }
}
