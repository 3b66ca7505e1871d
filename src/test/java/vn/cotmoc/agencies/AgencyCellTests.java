package vn.cotmoc.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cotmoc.agencies.AgencyCell.Part;
import vn.cotmoc.agencies.AgencyNames.Named;
import vn.cotmoc.agencies.Match.Ambiguous;
import vn.cotmoc.agencies.Match.Known;
import vn.cotmoc.agencies.Match.Unknown;

/// One cell, many agencies: each is found in its place, and nothing that is printed gets lost.
class AgencyCellTests {

    private static final LocalDate ADOPTION = LocalDate.of(2026, 4, 3);
    private static final List<String> SEPARATORS = List.of(
            ", ",
            "; ",
            " và ",
            "\n",
            "\r\n",
            "\n- ",
            ";\n- ",
            "\n+ ",
            " phối hợp với ",
            ", phối hợp với ",
            " - ",
            " & ",
            "\n• ",
            "\n2. ",
            "; và ");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Đảng ủy Công an tỉnh, Bộ CHQS tỉnh | Đảng ủy Công an tỉnh/Bộ Chỉ huy quân sự tỉnh",
                "Sở Văn hóa, Thể thao và Du lịch | Sở Văn hóa, Thể thao và Du lịch",
                "Các sở, ban, ngành, UBND xã, phường | Các sở, ban, ngành/UBND các xã, phường",
                "Sở VH, TT và DL và Sở GD và ĐT | Sở Văn hóa, Thể thao và Du lịch/Sở Giáo dục và Đào tạo",
                "UBND tỉnh, UBND xã | Ủy ban nhân dân tỉnh/?UBND xã",
                "Sở Thủy sản, Sở Y tế | ?Sở Thủy sản/Sở Y tế",
                "Sở Y tế; Hội Liên hiệp Phụ nữ và Hội Nông dân | Sở Y tế/?Hội Liên hiệp Phụ nữ/?Hội Nông dân",
                "Viện Khoa học, Kỹ thuật và Đời sống, Sở Y tế | ?Viện Khoa học, Kỹ thuật và Đời sống/Sở Y tế",
                "Chủ trì: Sở Tài chính; phối hợp: Sở Nội vụ | Sở Tài chính/Sở Nội vụ",
                "1. Sở Tài chính 2. Sở Nội vụ | ?Sở Tài chính 2. Sở Nội vụ",
                "Sở NN&MT (Chi cục Phát triển nông thôn) | Sở Nông nghiệp và Môi trường/?Chi cục Phát triển nông thôn",
                "Văn phòng, Sở Y tế | !Văn phòng/Sở Y tế",
                ", ; và | ''"
            })
    void theLongestKnownNameWins(String cell, String expected) {
        assertThat(String.join("/", shown(AgencyCell.split(cell, dienBien())))).isEqualTo(expected);
    }

    @Test
    void bulletsAndLineBreaksPartNamesAndAWrappedNameStaysOne() {
        String cell = "- Sở Văn hóa, Thể thao\nvà Du lịch;\n- Sở Y tế\n– Công an tỉnh";
        assertThat(shown(AgencyCell.split(cell, dienBien())))
                .containsExactly("Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế", "Công an tỉnh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sở Y tế; Sở Thủy sản và Hải đảo, Công an tỉnh", " - Văn phòng;\n- các huyện\n"})
    void everyPartIsToldWithItsPlace(String cell) {
        for (String typed : List.of(cell, Normalizer.normalize(cell, Normalizer.Form.NFD)))
            assertThat(AgencyCell.split(typed, dienBien()))
                    .isNotEmpty()
                    .allSatisfy(part -> assertThat(typed.substring(part.start(), part.end()))
                            .isEqualTo(part.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "12", "19", "20"})
    void namesJoinedByAnySeparatorsSplitIntoThemselves(String province) {
        var named = NamesOnFile.named(province, ADOPTION);
        var names = NamesOnFile.names(province, ADOPTION);
        var random = new Random(20260403);
        for (int round = 0; round < 400; round++) {
            var chosen = random.ints(1 + random.nextInt(6), 0, named.size())
                    .mapToObj(named::get)
                    .toList();
            var cell = new StringBuilder();
            for (Named agency : chosen) {
                if (!cell.isEmpty()) cell.append(SEPARATORS.get(random.nextInt(SEPARATORS.size())));
                cell.append(agency.name());
            }
            assertThat(shown(AgencyCell.split(cell.toString(), names)))
                    .as(cell.toString())
                    .isEqualTo(chosen.stream().map(Named::name).toList());
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("printedCells")
    void everyCellOfTheFiveResolutionsSplitsIntoItsAgencies(
            String slug, String place, String cell, List<String> agencies) {
        assertThat(shown(AgencyCell.split(cell, namesOf(slug)))).isEqualTo(agencies);
    }

    static Stream<Arguments> printedCells() {
        return Stream.of(
                        "dien-bien-24-nq-tu-2026",
                        "lai-chau-ntm-2026-2030",
                        "lang-son-cong-tac-dan-toc-2021-2030",
                        "bac-kan-ctmtqg-2021-2025",
                        "quang-ngai-mien-nui-2021-2025")
                .flatMap(slug -> Stream.concat(
                        cells(slug, "tasks", "number", List.of("monitoring", "lead", "coordinating")),
                        cells(slug, "indicators", "code", List.of("leading_agency", "advising_agency"))));
    }

    private static Stream<Arguments> cells(String slug, String sheet, String key, List<String> columns) {
        return NamesOnFile.rows(Path.of("db/resolutions", slug, sheet + ".csv")).stream()
                .flatMap(row -> columns.stream()
                        .filter(column -> !row.getField(column).isEmpty())
                        .map(column -> Arguments.of(
                                slug,
                                row.getField(key) + " " + column,
                                row.getField(column),
                                sheet.equals("tasks")
                                        ? NamesOnFile.parts(row.getField(column + "_agencies"))
                                        : List.of(registered(row.getField(column))))));
    }

    // The annex prints "Sở Công thương" where the register says "Sở Công Thương".
    private static String registered(String printed) {
        return printed.equals("Sở Công thương") ? "Sở Công Thương" : printed;
    }

    private static AgencyNames namesOf(String slug) {
        var head = NamesOnFile.rows(Path.of("db/resolutions", slug, "resolution.csv"));
        String province = value(head, "province");
        String issued = value(head, "issued_on");
        return NamesOnFile.names(
                province,
                issued.isEmpty()
                        ? LocalDate.of(Integer.parseInt(value(head, "period_from")), 1, 1)
                        : LocalDate.parse(issued));
    }

    private static String value(List<NamedCsvRecord> head, String key) {
        return head.stream()
                .filter(row -> row.getField("key").equals(key))
                .map(row -> row.getField("value"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> shown(List<Part> parts) {
        return parts.stream()
                .map(part -> switch (part.match()) {
                    case Known known -> known.name();
                    case Ambiguous _ -> "!" + part.text();
                    case Unknown _ -> "?" + part.text();
                })
                .toList();
    }

    private static AgencyNames dienBien() {
        return NamesOnFile.names("11", ADOPTION);
    }
}
