package vn.cotmoc.inspections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Draws a sample: first those with most points, then by lot, where each value's chance is one more than its points.
/// The
/// same population, numbers and seed give the same sample (decision 0067 says how to repeat it by hand).
final class Drawing {

    private Drawing() {}

    /// A value that can be drawn: its name in the population, and its points.
    record Ticket(String name, int points) {}

    /// What was drawn, in the order in which it was drawn.
    record Drawn(String name, int points, Chosen by) {}

    /// @param size how many in all, or the whole population where it is smaller
    /// @param top how many of them by their points alone
    static List<Drawn> draw(List<Ticket> population, int size, int top, long seed) {
        var inOrder =
                population.stream().sorted(Comparator.comparing(Ticket::name)).toList();
        var drawn = new ArrayList<Drawn>();
        inOrder.stream()
                .sorted(Comparator.comparing(Ticket::points).reversed().thenComparing(Ticket::name))
                .limit(Math.min(top, size))
                .forEach(ticket -> drawn.add(new Drawn(ticket.name(), ticket.points(), Chosen.RISK)));
        var names = drawn.stream().map(Drawn::name).collect(Collectors.toSet());
        var left = new ArrayList<>(inOrder.stream()
                .filter(ticket -> !names.contains(ticket.name()))
                .toList());
        var numbers = new SplitMix64(seed);
        while (drawn.size() < size && !left.isEmpty()) {
            var ticket = left.remove(pick(left, numbers));
            drawn.add(new Drawn(ticket.name(), ticket.points(), Chosen.LOT));
        }
        return drawn;
    }

    // The lots lie one after the other in the order of the names; the number says on whose it falls.
    private static int pick(List<Ticket> left, SplitMix64 numbers) {
        long number = numbers.below(left.stream().mapToLong(Drawing::lots).sum());
        int place = 0;
        while (number >= lots(left.get(place))) {
            number -= lots(left.get(place));
            place++;
        }
        return place;
    }

    private static long lots(Ticket ticket) {
        return 1L + ticket.points();
    }
}
