package vn.cotmoc.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.agencies.Agency.Extent;
import vn.cotmoc.agencies.Successions.Handover;

/// Who has the work of an agency that has ended, from the real successions of Lạng Sơn and Bắc Kạn.
class SuccessionsTests {

    private static final Map<String, String> LAST_DAYS = Map.of(
            "Ban cán sự đảng UBND tỉnh", "2025-06-30",
            "Sở Giao thông vận tải", "2025-02-28",
            "Sở Xây dựng (Bắc Kạn)", "2025-06-30",
            "Sở Lao động - Thương binh và Xã hội", "2025-02-28",
            "Các huyện ủy, thành ủy", "2025-06-30");

    private static final Successions REAL = new Successions(List.of(
            whole("Ban cán sự đảng UBND tỉnh", "Đảng ủy UBND tỉnh", "2025-07-01"),
            whole("Sở Giao thông vận tải", "Sở Xây dựng (Bắc Kạn)", "2025-03-01"),
            whole("Sở Xây dựng (Bắc Kạn)", "Sở Xây dựng (Thái Nguyên)", "2025-07-01"),
            part("Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ", "2025-03-01"),
            part("Sở Lao động - Thương binh và Xã hội", "Sở Y tế", "2025-03-01")));

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Handover whole(String from, String to, String on) {
        return new Handover(id(from), id(to), to, Extent.WHOLE, LocalDate.parse(on), "Quyết định", lastDay(to));
    }

    private static Handover part(String from, String to, String on) {
        return new Handover(id(from), id(to), to, Extent.PART, LocalDate.parse(on), "Quyết định", lastDay(to));
    }

    private static @Nullable LocalDate lastDay(String agency) {
        String day = LAST_DAYS.get(agency);
        return day == null ? null : LocalDate.parse(day);
    }

    private static Heir heir(Successions register, String agency, String day) {
        return register.heir(id(agency), lastDay(agency), LocalDate.parse(day));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    Đảng ủy UBND tỉnh                   | 2026-11-23 | itself
                    Ban cán sự đảng UBND tỉnh           | 2025-06-30 | itself
                    Ban cán sự đảng UBND tỉnh           | 2025-07-01 | Đảng ủy UBND tỉnh since 2025-07-01
                    Sở Giao thông vận tải               | 2025-02-28 | itself
                    Sở Giao thông vận tải               | 2025-03-01 | Sở Xây dựng (Bắc Kạn) since 2025-03-01
                    Sở Giao thông vận tải               | 2025-07-01 | Sở Xây dựng (Thái Nguyên) since 2025-07-01
                    Sở Lao động - Thương binh và Xã hội | 2025-02-28 | itself
                    Sở Lao động - Thương binh và Xã hội | 2025-03-01 | divided among Sở Nội vụ, Sở Y tế
                    Các huyện ủy, thành ủy              | 2025-06-30 | itself
                    Các huyện ủy, thành ủy              | 2025-07-01 | unknown since 2025-06-30
                    """)
    void theWorkGoesOnWithTheOnlyOneThatTookAllOfIt(String agency, String day, String expected) {
        String found = switch (heir(REAL, agency, day)) {
            case Heir.Itself _ -> "itself";
            case Heir.Successor successor -> successor.name() + " since " + successor.since();
            case Heir.Divided divided -> "divided among " + String.join(", ", divided.names());
            case Heir.Unknown unknown -> "unknown since " + unknown.endedOn();
        };
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void wholeAndInPartAtOnceIsDivided() {
        var register = new Successions(List.of(
                whole("Ban cán sự đảng UBND tỉnh", "Đảng ủy UBND tỉnh", "2025-07-01"),
                part("Ban cán sự đảng UBND tỉnh", "Đảng ủy HĐND tỉnh", "2025-07-01")));
        assertThat(heir(register, "Ban cán sự đảng UBND tỉnh", "2025-07-01")).isInstanceOf(Heir.Divided.class);
    }

    @Test
    void aRegisterThatLeadsInACircleNamesNobody() {
        var register = new Successions(List.of(
                whole("Ban cán sự đảng UBND tỉnh", "Sở Giao thông vận tải", "2025-07-01"),
                whole("Sở Giao thông vận tải", "Ban cán sự đảng UBND tỉnh", "2025-07-01")));
        assertThat(heir(register, "Ban cán sự đảng UBND tỉnh", "2026-01-01")).isInstanceOf(Heir.Unknown.class);
    }

    @Test
    void eachInTheChainHasSpokenForTheFirst() {
        assertThat(REAL.chain(id("Sở Giao thông vận tải"), LocalDate.parse("2026-01-01")))
                .containsExactlyInAnyOrder(
                        id("Sở Giao thông vận tải"), id("Sở Xây dựng (Bắc Kạn)"), id("Sở Xây dựng (Thái Nguyên)"));
        assertThat(REAL.chain(id("Sở Lao động - Thương binh và Xã hội"), LocalDate.parse("2026-01-01")))
                .containsExactly(id("Sở Lao động - Thương binh và Xã hội"));
    }
}
