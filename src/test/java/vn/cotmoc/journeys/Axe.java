package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;

/// Asks axe what would keep somebody from using the page; axe is a script and waits for ever where there are none.
final class Axe {

    private Axe() {}

    static void findsNothing(Visitor visitor) {
        findsNothing(visitor, builder(visitor));
    }

    /// All but the contrast of colours, which takes half of the time and is the same in both languages.
    static void findsNothingInTheWords(Visitor visitor) {
        findsNothing(visitor, builder(visitor).disableRules(List.of("color-contrast")));
    }

    // There are no frames within our pages: nothing has to be put together in a window of its own.
    private static AxeBuilder builder(Visitor visitor) {
        return new AxeBuilder(visitor.page()).setLegacyMode(true);
    }

    private static void findsNothing(Visitor visitor, AxeBuilder axe) {
        var found = axe.analyze().getViolations();

        assertThat(found.stream().map(Axe::described))
                .as(visitor.page().url() + " at " + visitor.page().viewportSize().width)
                .isEmpty();
    }

    private static String described(Rule rule) {
        var places = rule.getNodes().stream()
                .limit(3)
                .map(node -> node.getTarget() + " " + node.getHtml())
                .toList();
        return "%s: %s %s".formatted(rule.getId(), rule.getHelp(), places);
    }
}
