package vn.cotmoc.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.cotmoc.scale.Bare.Question;
import vn.cotmoc.testing.OwnerDatabase;

/// The bare statements by their names.
final class Questions {

    private static final Map<String, String> SQL = read();

    private Questions() {}

    static String sql(String name) {
        return Objects.requireNonNull(SQL.get(name), name);
    }

    static List<Question> ofProvince(String code, int year) {
        var province = province(code);
        return List.of(
                new Question(sql("promises"), List.of(province)),
                new Question(sql("figures"), List.of(province, year)));
    }

    static UUID province(String code) {
        return OwnerDatabase.jdbc()
                .sql("select id from administrative_unit where level = 'PROVINCE' and code = ? and valid_to is null")
                .param(code)
                .query(UUID.class)
                .single();
    }

    private static Map<String, String> read() {
        try (var in = Objects.requireNonNull(Questions.class.getResourceAsStream("bare.sql"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^;\\s*"))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.toMap(part -> part.substring(3, part.indexOf(':')), part -> part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
