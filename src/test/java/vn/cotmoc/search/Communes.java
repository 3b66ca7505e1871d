package vn.cotmoc.search;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.testing.OwnerDatabase;

/// As many communes as the country has: from an official list where one is given, otherwise made up.
final class Communes {

    private static final int ALL = 3_321;
    private static final String MARK = "benchmark";

    private Communes() {}

    private record Commune(String province, String code, String kind, String name) {}

    static int load(@Nullable String file) throws IOException {
        for (Commune commune : file == null ? madeUp() : listed(Path.of(file))) {
            String whole = commune.kind() + " " + commune.name();
            OwnerDatabase.jdbc()
                    .sql("""
                            insert into administrative_unit (level, code, name, full_name, kind, province_code, valid_from, legal_basis, folded)
                            values ('COMMUNE', ?, ?, ?, ?, ?, '2025-07-01', ?, ?) on conflict do nothing
                            """)
                    .params(
                            commune.code(),
                            commune.name(),
                            Character.toUpperCase(whole.charAt(0)) + whole.substring(1),
                            commune.kind(),
                            commune.province(),
                            MARK,
                            Vietnamese.fold(whole))
                    .update();
        }
        return OwnerDatabase.jdbc()
                .sql(
                        "select count(*) from search_entry where kind = 'UNIT' and code ~ '^[0-9]{5}$' and ended_on is null")
                .query(Integer.class)
                .single();
    }

    static void takeOut() {
        OwnerDatabase.jdbc()
                .sql("delete from administrative_unit where legal_basis = ?")
                .param(MARK)
                .update();
    }

    private static List<Commune> listed(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream()
                    .map(row -> new Commune(
                            row.getField("province_code"),
                            row.getField("commune_code"),
                            row.getField("type"),
                            row.getField("name")))
                    .toList();
        }
    }

    // Two syllables of names that there are, so that the same words are found as often as in the official list.
    private static List<Commune> madeUp() {
        var names = OwnerDatabase.jdbc()
                .sql("select name from administrative_unit where level = 'COMMUNE' order by code")
                .query(String.class)
                .list();
        var made = new ArrayList<Commune>();
        for (int i = names.size(); i < ALL; i++) {
            String[] first = names.get(i * 7 % names.size()).split(" ");
            String[] second = names.get(i * 13 % names.size()).split(" ");
            made.add(new Commune(
                    "%02d".formatted(1 + i % 90),
                    "%05d".formatted(90_000 + i),
                    i % 5 == 0 ? "phường" : "xã",
                    first[0] + " " + second[second.length - 1]));
        }
        return made;
    }
}
