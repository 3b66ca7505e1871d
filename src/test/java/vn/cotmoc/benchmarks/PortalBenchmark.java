package vn.cotmoc.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Timeout;
import vn.cotmoc.benchmarks.BareQuery.Statements;
import vn.cotmoc.benchmarks.Load.Round;

/// Measures the province's page, an empty page and the bare queries in turn, and prints the results as tables.
@Timeout(7_200)
final class PortalBenchmark {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final int YEAR = 2026;
    private static final String PAGE = "/provinces/11?asOf=" + YEAR;
    // A province without a resolution: the same route, session, layout and transaction, but no rows.
    private static final String EMPTY = "/provinces/01?asOf=" + YEAR;
    private static final Duration WARMING = Duration.ofSeconds(Integer.getInteger("warming", 20));
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("turn", 3));
    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    private final BareQuery query;
    private final List<Visitor> leaders = new ArrayList<>();
    private final List<Visitor> auditors = new ArrayList<>();

    private PortalBenchmark(URI portal, BareQuery query, String password) throws IOException, InterruptedException {
        this.query = query;
        for (int i = 0; i < CLIENTS[CLIENTS.length - 1]; i++) {
            leaders.add(Visitor.signedIn(portal, "lanhdao.dienbien", password));
            auditors.add(Visitor.signedIn(portal, "kiemtra.trunguong", password));
        }
    }

    /// Arguments: the portal's address, its data folder, the file of the bare statements, the accounts' password.
    static void main(String[] arguments) throws Exception {
        var portal = URI.create(arguments[0]);
        var statements = Statements.read(Path.of(arguments[2]));
        try (var query = new BareQuery(Path.of(arguments[1]), statements, "11", YEAR)) {
            var benchmark = new PortalBenchmark(portal, query, arguments[3]);
            benchmark.checkFigures();
            benchmark.measure();
            print("\n| first view | page | with styles, script and fonts | files |\n|---|---|---|---|");
            print(view("sign-in", FirstView.of(new Visitor(portal), "/sign-in")));
            print(view("province", FirstView.of(benchmark.leaders.getFirst(), PAGE)));
        }
    }

    private static String view(String name, FirstView view) {
        return "| %s | %.1f kB | %.1f kB | %d |"
                .formatted(name, view.page() / 1e3, (view.page() + view.assets()) / 1e3, view.files());
    }

    // The page must name every indicator that the bare statements find and that takes values.
    private void checkFigures() throws Exception {
        String page = Visitor.text(leaders.getFirst().get(PAGE));
        var rows = query.ask();
        if (rows.indicators().isEmpty() || rows.figures().isEmpty())
            throw new IllegalStateException("the bare statements find nothing: " + rows);
        for (var code : query.reportedCodes())
            if (!page.contains("/indicators/" + code + "?asOf=" + YEAR))
                throw new IllegalStateException("the page lacks indicator " + code);
    }

    /// One of the things that are compared.
    private record Kind(String name, List<Callable<Object>> clients) {}

    private void measure() throws InterruptedException, IOException {
        var kinds = List.of(
                new Kind(
                        "bare queries",
                        leaders.stream().map(_ -> (Callable<Object>) query::ask).toList()),
                new Kind("empty page", asking(auditors, EMPTY)),
                new Kind("province's page", asking(leaders, PAGE)));
        for (var kind : kinds) Load.run(kind.clients().subList(0, 8), WARMING);
        print("| clients | what | p50 ms | p95 ms | per second | p50 of the rounds |");
        print("|---|---|---|---|---|---|");
        var ratios = new ArrayList<String>();
        for (int number : CLIENTS) {
            var rounds = inTurn(kinds, number);
            for (int i = 0; i < kinds.size(); i++)
                print(line(number, kinds.get(i).name(), rounds.get(i)));
            ratios.add(ratios(number, rounds));
        }
        print(
                "\n| clients | page / queries: p50, p95, time per answer | page / empty page: p50, p95, time per answer |");
        print("|---|---|---|");
        ratios.forEach(PortalBenchmark::print);
    }

    // In turn, so that what else the machine does falls on all of them.
    private static List<List<Round>> inTurn(List<Kind> kinds, int clients) throws InterruptedException {
        var rounds =
                kinds.stream().map(_ -> (List<Round>) new ArrayList<Round>()).toList();
        for (int round = 0; round < ROUNDS; round++)
            for (int i = 0; i < kinds.size(); i++)
                rounds.get(i).add(Load.run(kinds.get(i).clients().subList(0, clients), TURN));
        return rounds;
    }

    private static List<Callable<Object>> asking(List<Visitor> visitors, String path)
            throws IOException, InterruptedException {
        int length = visitors.getFirst().get(path).body().length;
        return visitors.stream()
                .map(visitor -> (Callable<Object>) () -> checked(visitor, path, length))
                .toList();
    }

    // A wrong answer that is quick is a failure. Compressed lengths differ by the random token of the sign-out form.
    private static int checked(Visitor visitor, String path, int length) throws IOException, InterruptedException {
        var answer = visitor.get(path);
        if (answer.statusCode() != 200 || Math.abs(answer.body().length - length) > 200)
            throw new IOException("%s: %d, %d bytes".formatted(path, answer.statusCode(), answer.body().length));
        return answer.body().length;
    }

    private static String line(int clients, String kind, List<Round> rounds) {
        var all = Round.together(rounds);
        var medians = rounds.stream().mapToDouble(Round::median).summaryStatistics();
        return String.format(
                Locale.ROOT,
                "| %d | %s | %.2f | %.2f | %.0f | %.2f-%.2f |",
                clients,
                kind,
                all.median(),
                all.percentile(95),
                all.perSecond(),
                medians.getMin(),
                medians.getMax());
    }

    private static String ratios(int clients, List<List<Round>> rounds) {
        var all = rounds.stream().map(Round::together).toList();
        return "| %d | %s | %s |".formatted(clients, ratio(all.get(2), all.get(0)), ratio(all.get(2), all.get(1)));
    }

    private static String ratio(Round page, Round yardstick) {
        return String.format(
                Locale.ROOT,
                "%.1f, %.1f, %.1f",
                page.median() / yardstick.median(),
                page.percentile(95) / yardstick.percentile(95),
                yardstick.perSecond() / page.perSecond());
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
