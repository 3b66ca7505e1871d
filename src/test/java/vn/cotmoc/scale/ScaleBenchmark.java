package vn.cotmoc.scale;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.dashboards.ProvinceDashboards;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.rollups.Rollups;
import vn.cotmoc.scale.Bare.Question;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;

/// Every page of the dashboards with the values of a whole country behind it, and how its cost grows with them; only
/// when asked,
/// alone and on the day on which the last of the values had been reported, as it takes a quarter of an hour.
@Timeout(7_200)
@PortalTest
@EnabledIfSystemProperty(named = "cotmoc.benchmark", matches = "true")
@EnabledIfSystemProperty(named = "cotmoc.demo.today", matches = "2035-12-13")
class ScaleBenchmark {

    private static final String READER = "kiemtra.trunguong";
    static final int WARMING = 20;
    static final int ROUNDS = Integer.getInteger("cotmoc.benchmark.rounds", 60);
    private static final double MOST_MILLISECONDS = 100;
    private static final int MOST_STATEMENTS = 12;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private ProvinceDashboards dashboards;

    @Autowired
    private Rollups rollups;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final SoftAssertions expected = new SoftAssertions();

    @Test
    void aPageCostsWhatItShowsNotWhatTheDatabaseHolds() throws Exception {
        double share = Double.parseDouble(System.getProperty("cotmoc.scale", "1"));
        long before = System.nanoTime();
        try (var nation = new Nation(System.getProperty("cotmoc.communes"));
                var bare = new Bare(scope())) {
            System.out.printf("communes: %d%n", nation.communes());
            var curve = new Curve(new Caller(port, READER), () -> board("79", 2030), bare);
            curve.warmUp();
            for (double part : new double[] {share / 100, share / 10, share}) {
                nation.fillTo(part);
                curve.measure(nation.values());
            }
            System.out.printf(
                    Locale.ROOT, "filled in %.0f s, %d MB%n", (System.nanoTime() - before) / 1e9, nation.megabytes());
            curve.judge(expected);
            pages();
            figures(bare);
            national(bare);
            saving(nation);
            expected.assertThat(nation.deviations())
                    .as("kept rows that counting does not give")
                    .isZero();
        }
        expected.assertAll();
    }

    private void pages() throws Exception {
        String agency = OwnerDatabase.jdbc()
                .sql("select id from agency a where a.abbreviation = 'SMH6' and a.province_id = ?")
                .param(Questions.province("79"))
                .query(String.class)
                .single();
        System.out.println("| page | statements | p50, p95 ms | kB |\n|---|---|---|---|");
        try (var lines = Objects.requireNonNull(getClass().getResourceAsStream("pages.csv"))) {
            for (String line : new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] parts = line.split(",", 3);
                page(
                        parts[0],
                        parts[1].isEmpty() ? MOST_STATEMENTS : Integer.parseInt(parts[1]),
                        parts[2].replace("{agency}", agency));
            }
        }
    }

    private void page(String who, int most, String path) throws Exception {
        var caller = new Caller(port, who);
        var times = Times.none(ROUNDS);
        int kilobytes = caller.get(path).length / 1024;
        int number =
                counter.statements(() -> assertThat(mvc.get().uri(path).cookie(new Cookie("cotmoc", caller.session())))
                        .hasStatusOk());
        for (int round = -WARMING; round < ROUNDS; round++) times.take(round, () -> caller.get(path));
        System.out.printf(
                Locale.ROOT, "| %s | %d | %.1f, %.1f | %d |%n", path, number, times.p50(), times.p95(), kilobytes);
        expected.assertThat(times.p95()).as(path).isLessThanOrEqualTo(MOST_MILLISECONDS);
        expected.assertThat(number).as(path).isLessThanOrEqualTo(most);
    }

    private void figures(Bare bare) throws Exception {
        var resolution = OwnerDatabase.jdbc()
                .sql("select id from resolution where slug = 'minh-hoa-79'")
                .query(UUID.class)
                .single();
        var province = new UnitId(Questions.province("79"));
        var promised = Questions.ofProvince("79", 2035);
        var user = people.user(READER);
        var period = Period.quarter(2035, 3);
        System.out.println(
                "| figures of | bare p50, p95 ms | portal p50, p95 ms | ratio p50, p95 |\n|---|---|---|---|");
        pair("a province", () -> bare.ask(promised), () -> board("79", 2035));
        pair(
                "a resolution's communes, a quarter",
                () -> bare.ask(List.of(new Question(Questions.sql("rollup"), List.of(resolution, 2035, 3)))),
                () -> people.as(READER, () -> rollups.in(province, List.of(resolution), period, false, user)));
        pair(
                "a resolution's communes, a year",
                () -> bare.ask(List.of(new Question(Questions.sql("rollup"), List.of(resolution, 2030, 0)))),
                () -> people.as(
                        READER, () -> rollups.in(province, List.of(resolution), Period.year(2030), false, user)));
    }

    private void pair(String what, Callable<?> bare, Callable<?> portal) throws Exception {
        var alone = Times.none(ROUNDS);
        var whole = Times.none(ROUNDS);
        for (int round = -WARMING; round < ROUNDS; round++) {
            alone.take(round, bare);
            whole.take(round, portal);
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f, %.2f | %.2f, %.2f | %.1f, %.1f |%n",
                what,
                alone.p50(),
                alone.p95(),
                whole.p50(),
                whole.p95(),
                whole.p50() / alone.p50(),
                whole.p95() / alone.p95());
        expected.assertThat(whole.p50() / alone.p50()).as(what).isLessThanOrEqualTo(3);
    }

    private void national(Bare bare) throws Exception {
        var kept = Times.none(5);
        var grouped = Times.none(5);
        for (int round = -1; round < 5; round++) {
            kept.take(round, () -> bare.ask(List.of(new Question(Questions.sql("kept"), List.of(2031)))));
            grouped.take(round, () -> bare.ask(List.of(new Question(Questions.sql("grouped"), List.of(2031)))));
        }
        System.out.printf(
                Locale.ROOT,
                "34 provinces, 30 indicators, 5 years: kept %.1f ms, grouped %.0f ms%n",
                kept.p50(),
                grouped.p50());
    }

    private void saving(Nation nation) throws Exception {
        var cost = beans.createBean(Saving.class).measure(nation);
        System.out.println("| an approval with what is kept p50, p95 ms | without | ratio |\n|---|---|---|");
        System.out.println(cost.line());
        expected.assertThat(cost.ratio()).as("an approval").isLessThanOrEqualTo(1.3);
    }

    private Object board(String code, int year) {
        return people.as(
                READER, () -> dashboards.board(code, Viewpoint.of(year)).orElseThrow());
    }

    // What the portal itself sets for the person.
    private Map<String, String> scope() {
        return people.as(
                READER,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> Arrays.stream(
                                        "purpose account provinces review_provinces draft_provinces audit_provinces unit_provinces overlook_provinces"
                                                .split(" "))
                                .collect(Collectors.toMap(
                                        name -> "app." + name,
                                        name -> jdbc.sql("select current_setting(?)")
                                                .param("app." + name)
                                                .query(String.class)
                                                .single()))));
    }
}
