package vn.cotmoc.communes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.shared.web.Problem;

class OrderTests {

    private static final List<String> COLUMNS = List.of("code", "value");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, code, -code", "value, code, code", "value, value, -value", "-value, value, value"})
    void aHeadTurnsTheOrderRoundThatItHasMade(String sort, String head, String next) {
        assertThat(Order.read(sort, COLUMNS).head(head).sort()).isEqualTo(next);
    }

    @Test
    void rowsWithoutAFigureStandLastEitherWay() {
        var rows = List.of("b", "", "a");
        assertThat(rows.stream().sorted(Order.read("value", COLUMNS).by(OrderTests::figure)))
                .containsExactly("a", "b", "");
        assertThat(rows.stream().sorted(Order.read("-value", COLUMNS).by(OrderTests::figure)))
                .containsExactly("b", "a", "");
    }

    @Test
    void aColumnThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> Order.read("colour", COLUMNS)).isInstanceOf(Problem.class);
    }

    private static @Nullable String figure(String row) {
        return row.isEmpty() ? null : row;
    }
}
