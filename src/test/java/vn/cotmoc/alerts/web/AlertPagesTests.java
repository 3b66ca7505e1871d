package vn.cotmoc.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.testing.KeepsAlerts;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// Following by one press, and the page of what one follows and was told.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsAlerts.class})
class AlertPagesTests {

    private static final String LEADER = "lanhdao.dienbien";
    private static final String ROW = "resolution=dien-bien-24-nq-tu-2026&indicator=3.1";

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private MvcTestResult post(String who, String path, String body) {
        return visitors.person(who)
                .send(HttpMethod.POST, path)
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(body)
                .exchange();
    }

    private String page(String who) {
        var answer = visitors.person(who).get("/alerts");
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String led(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void onePressFollowsAndTheSecondChangesNothing() {
        String first = led(post(LEADER, "/alerts", ROW));
        assertThat(first).startsWith("/alerts?done=followed#s-");
        assertThat(led(post(LEADER, "/alerts", ROW))).isEqualTo(first.replace("followed", "already"));
        assertThat(page(LEADER))
                .contains("Bạn đang theo dõi 1 nơi.", "24-NQ/TU, 3.1. ", "Mọi thay đổi", "Sáng thứ Hai hằng tuần");
    }

    @Test
    void whichChangesAndWhenAreOnePressEach() {
        String id = led(post(LEADER, "/alerts", "province=11")).replaceAll(".*#s-", "");
        post(LEADER, "/alerts/" + id, "changes=WORSE&pace=AT_ONCE");
        assertThat(page(LEADER)).contains("Chỉ khi xấu đi", "Đổi: mọi thay đổi", "Đổi: hằng tuần");
        post(LEADER, "/alerts/" + id + "/end", "");
        assertThat(page(LEADER)).contains("Bạn chưa theo dõi nơi nào.").doesNotContain(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "province=12",
                "province=99",
                "agency=x",
                "resolution=nothing",
                "indicator=3.1",
                "resolution=dien-bien-24-nq-tu-2026&indicator=10",
                "resolution=dien-bien-24-nq-tu-2026&indicator=2.2.1(3).1"
            })
    void whatDoesNotExistOrMayNotBeReadOrHasNoVerdictIsNotFound(String named) {
        assertThat(post(LEADER, "/alerts", named)).hasStatus(404);
    }

    @Test
    void moreThanAnybodyCanReadIsRefused() {
        OwnerDatabase.jdbc().sql("""
                        with made as (
                            insert into alert_subscription (account_id, province_id, indicator_id, created_at)
                            select a.id, i.province_id, i.id, now() from account a, indicator i where a.username = ? order by i.id limit 100
                            returning id)
                        insert into alert_wish select id, 1, 'ANY', 'WEEKLY', false, now() from made
                        """).param(LEADER).update();
        var answer = post(LEADER, "/alerts", "province=11");
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("Bạn đang theo dõi 100 nơi");
    }

    @Test
    void whatSomebodyFollowsIsNobodyElsesBusinessNotEvenAsACount() {
        post(LEADER, "/alerts", "province=11");
        for (String other : People.ALL) {
            long seen = people.as(
                    other,
                    () -> new TransactionTemplate(transactions)
                            .execute(_ -> jdbc.sql(
                                            "select (select count(*) from alert_subscription) + (select count(*) from alert_wish) + (select count(*) from alert) + (select count(*) from alert_letter)")
                                    .query(Long.class)
                                    .single()));
            assertThat(seen).as(other).isEqualTo(other.equals(LEADER) ? 2 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/provinces/11",
                "/agencies/{agency}",
                "/resolutions/dien-bien-24-nq-tu-2026",
                "/resolutions/dien-bien-24-nq-tu-2026/indicators/3.1"
            })
    void thePagesHaveThePress(String path) {
        String health = OwnerDatabase.jdbc()
                .sql(
                        "select i.advising_agency_id from indicator i join resolution r on r.id = i.resolution_id where i.code = '10.1' and r.slug = 'dien-bien-24-nq-tu-2026'")
                .query(String.class)
                .single();
        assertThat(visitors.person(LEADER).get(path.replace("{agency}", health)))
                .bodyText()
                .contains("Theo dõi thay đổi kết luận</button>");
    }

    @Test
    void thePageCostsTheSameHoweverMuchIsFollowedAndTold() {
        post(LEADER, "/alerts", "province=11");
        told(1);
        int before = counter.statements(() -> page(LEADER));
        post(LEADER, "/alerts", ROW);
        told(5);
        assertThat(counter.statements(() -> page(LEADER))).isEqualTo(before).isLessThanOrEqualTo(8);
        assertThat(page(LEADER)).contains("Báo lúc ", "SỐ LIỆU MINH HỌA", "/indicators/5#why", "Duyệt số liệu");
    }

    // Letters as the rounds write them.
    private static void told(int letters) {
        for (int i = 0; i < letters; i++)
            OwnerDatabase.jdbc().sql("""
                            with letter as (
                                insert into alert_letter (account_id, pace, slot, told_at, to_mail, next_attempt_at)
                                select id, 'AT_ONCE', clock_timestamp(), clock_timestamp(), false, now() from account where username = ?
                                returning id, account_id)
                            insert into alert (subscription_id, change_id, account_id, indicator_id, raised_at, settled_at, letter_id)
                            select s.id, c.id, s.account_id, c.indicator_id, c.recorded_at, now(), l.id
                            from letter l join alert_subscription s on s.account_id = l.account_id and s.indicator_id is null
                            join verdict_change c on c.province_id = s.province_id
                            join indicator i on i.id = c.indicator_id and i.code in ('5', '3.1', '10.1')
                            on conflict (subscription_id, change_id) do update set letter_id = excluded.letter_id
                            """).param(LEADER).update();
    }
}
