package vn.cotmoc.allocations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cotmoc.allocations.ApportioningTests.numbers;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.allocations.Proposing.Basis;
import vn.cotmoc.allocations.Proposing.Method;
import vn.cotmoc.allocations.Proposing.Proposal;

/// Formulas that propose what each commune is to reach.
class ProposingTests {

    @ParameterizedTest(name = "{0} of {1}, people {2}, reached {3}: {4}")
    @CsvSource({
        "EVEN, 5500, , , 1834 1833 1833",
        "POPULATION, 5500, 3000 2000 6000, , 1500 1000 3000",
        "POPULATION, 5500, , , allocations.propose.noPeople",
        // Each keeps what it reached; the 600 more go where 300, 100 and 200 are missing to the even part of 400.
        "GAP, 1200, , 100 300 200, 400 400 400",
        "GAP, 900, , 100 500 0, 220 500 180",
        "GAP, 900, , , allocations.propose.noBaseline",
        "GAP, 600, , 300 300 300, allocations.propose.reached"
    })
    void anAmountIsDivided(
            Method method, BigDecimal whole, @Nullable String people, @Nullable String reached, String parts) {
        assertThat(said(Proposing.amounts(method, whole, bases(people, reached, null), 0)))
                .isEqualTo(parts);
    }

    @ParameterizedTest(name = "{0} of {1} %, of {2}, reached {3}: {4}")
    @CsvSource({
        // Row 12: more than 95 % of rural people; 95 % of 1.999 is 1.899,05, and one less than 1.900 would miss it.
        "EVEN, 95, 1000 600 399, , 951/1000 570/600 379/399",
        "EVEN, 95, , , allocations.propose.noDenominator",
        "POPULATION, 95, 1000 600 400, , allocations.propose.peopleOfShare",
        // 95 % of 2.000 is 1.900; 1.760 are reached; the other 140 go where 150 and 40 are missing.
        "GAP, 95, 1000 600 400, 800 530 430, 911/1000 559/600 430/400",
        "GAP, 90, 1000 600 400, 900 540 360, allocations.propose.reached"
    })
    void aShareIsDividedByItsNumerators(
            Method method, BigDecimal percent, @Nullable String of, @Nullable String reached, String parts) {
        assertThat(said(Proposing.shares(method, percent, bases(null, reached, of))))
                .isEqualTo(parts);
    }

    private static List<Basis> bases(@Nullable String people, @Nullable String reached, @Nullable String of) {
        return List.of(0, 1, 2).stream()
                .map(place -> new Basis(at(people, place), at(reached, place), at(of, place)))
                .toList();
    }

    private static @Nullable BigDecimal at(@Nullable String text, int place) {
        return text == null ? null : numbers(text).get(place);
    }

    private static String said(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Impossible(var key) -> key;
            case Proposal.Parts(var parts) ->
                parts.stream().map(ProposingTests::said).collect(Collectors.joining(" "));
        };
    }

    private static String said(Assigned part) {
        return switch (part) {
            case Assigned.Amount(var amount) -> amount.toPlainString();
            case Assigned.Parts(var numerator, var denominator) ->
                numerator.toPlainString() + "/" + denominator.toPlainString();
            case Assigned.Meets(var meets) -> String.valueOf(meets);
        };
    }
}
