package vn.cotmoc.workbooks;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.NumberReader;
import vn.cotmoc.targets.NumberReading;
import vn.cotmoc.targets.NumberStyle;
import vn.cotmoc.targets.Phrase;

/// A number that a file holds as text. Nobody knows the language of the program that wrote it: taken is what both ways
/// of writing read alike, or only one of them reads at all.
sealed interface TypedNumber {

    record Sure(BigDecimal number) implements TypedNumber {}

    record Doubtful(Phrase why, @Nullable Phrase suggestion) implements TypedNumber {}

    static TypedNumber read(String typed) {
        var vietnamese = NumberReader.read(typed, NumberStyle.VIETNAMESE);
        var english = NumberReader.read(typed, NumberStyle.ENGLISH);
        return switch (vietnamese) {
            case NumberReading.Read(var number) -> agreed(typed, number, english);
            case NumberReading.Unreadable(var reason, var _) ->
                english instanceof NumberReading.Read(var number) ? new Sure(number) : new Doubtful(reason, null);
            // Text that is nothing but signs which nobody sees.
            case NumberReading.Missing _ -> new Doubtful(Phrase.of("targets.number.notANumber"), null);
        };
    }

    private static TypedNumber agreed(String typed, BigDecimal number, NumberReading english) {
        if (!(english instanceof NumberReading.Read(var other)) || other.compareTo(number) == 0)
            return new Sure(number);
        return new Doubtful(
                Phrase.of("workbooks.fault.ambiguous", Vietnamese.clean(typed)),
                Phrase.of("workbooks.suggest.either", plain(number), plain(other)));
    }

    /// Written so that it can be read in one way only: no groups, and never just three decimals behind the sign.
    static String plain(BigDecimal number) {
        String written = Vietnamese.number(number).replace(".", "");
        boolean readAsGroup = written.matches("-?[1-9]\\d{0,2},\\d{3}");
        return readAsGroup ? written + "0" : written;
    }
}
