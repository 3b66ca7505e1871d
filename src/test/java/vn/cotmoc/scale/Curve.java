package vn.cotmoc.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;

/// The same page of the same province, with more and more values of the country's communes behind it.
final class Curve {

    private static final double MOST = 1.3;
    private static final int WARMING = 400;

    private final Caller caller;
    private final Callable<?> figures;
    private final Bare bare;
    private final List<Point> points = new ArrayList<>();

    private record Point(long values, Times page, Times read, Times bare, Times empty) {
        static Point of(long values) {
            int rounds = ScaleBenchmark.ROUNDS;
            return new Point(values, Times.none(rounds), Times.none(rounds), Times.none(rounds), Times.none(rounds));
        }

        double grownSince(Point earlier, Function<Point, Times> what) {
            return what.apply(this).p50() / what.apply(earlier).p50();
        }
    }

    Curve(Caller caller, Callable<?> figures, Bare bare) {
        this.caller = caller;
        this.figures = figures;
        this.bare = bare;
    }

    /// Until the machine has compiled what there is to compile: a curve that begins cold falls.
    void warmUp() throws Exception {
        for (int round = 0; round < WARMING; round++) {
            caller.get("/provinces/79?asOf=2030");
            caller.get("/scenarios");
        }
    }

    void measure(long values) throws Exception {
        var questions = Questions.ofProvince("79", 2030);
        var point = Point.of(values);
        for (int round = -ScaleBenchmark.WARMING; round < ScaleBenchmark.ROUNDS; round++) {
            point.page().take(round, () -> caller.get("/provinces/79?asOf=2030"));
            point.read().take(round, figures);
            point.bare().take(round, () -> bare.ask(questions));
            point.empty().take(round, () -> caller.get("/scenarios"));
        }
        points.add(point);
    }

    /// What else the machine does falls on a page without figures too.
    void judge(SoftAssertions expected) {
        System.out.println(
                "| values | province’s page p50, p95 ms | its figures p50, p95 ms | bare p50, p95 ms |\n|---|---|---|---|");
        for (Point point : points)
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %.1f, %.1f | %.1f, %.1f | %.1f, %.1f |%n",
                    point.values(),
                    point.page().p50(),
                    point.page().p95(),
                    point.read().p50(),
                    point.read().p95(),
                    point.bare().p50(),
                    point.bare().p95());
        var tenth = points.get(1);
        var all = points.get(2);
        double machine = all.grownSince(tenth, Point::empty);
        System.out.printf(
                Locale.ROOT,
                "ten times the values: page %.2f, figures %.2f, a page without figures %.2f%n",
                all.grownSince(tenth, Point::page),
                all.grownSince(tenth, Point::read),
                machine);
        judge(expected, "page", all.grownSince(tenth, Point::page), machine);
        judge(expected, "figures", all.grownSince(tenth, Point::read), machine);
    }

    // On a quiet machine the two agree; on a busy one either may be moved by what else it does.
    private static void judge(SoftAssertions expected, String what, double grown, double machine) {
        expected.assertThat(Math.min(grown, grown / machine))
                .as("ten times the values, " + what)
                .isLessThanOrEqualTo(MOST);
    }
}
