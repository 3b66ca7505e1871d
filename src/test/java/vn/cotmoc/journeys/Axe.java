package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;

/// Asks axe what would keep somebody from using the page; axe is a script and waits for ever where there are none.
final class Axe {

    private Axe() {}

    static void findsNothing(Visitor visitor) {
        var found = new AxeBuilder(visitor.page()).analyze().getViolations();

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
