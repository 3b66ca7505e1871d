package vn.cotmoc.testing;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Nobody follows anything before and after each test, and no day has been looked at.
public final class KeepsAlerts implements BeforeEachCallback, AfterEachCallback {

    // In this order they can go: what points to others first.
    private static final List<String> KEPT = List.of(
            "alert",
            "alert_letter",
            "alert_wish",
            "alert_subscription",
            "verdict_look",
            "notice where kind = 'VERDICTS'",
            "reminder_setting");

    /// The leader of Điện Biên follows the province, every change, weekly.
    public static String aSubscriptionOfDienBien() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        with made as (
                            insert into alert_subscription (account_id, province_id, created_at)
                            select a.id, u.id, now() from account a, administrative_unit u
                            where a.username = 'lanhdao.dienbien' and u.code = '11' and u.level = 'PROVINCE' and u.valid_to is null
                            on conflict do nothing returning id)
                        insert into alert_wish (subscription_id, revision, changes, pace, ended, recorded_at)
                        select id, 1, 'ANY', 'WEEKLY', false, now() from made
                        """).update();
        return owner.sql(
                        "select s.id from alert_subscription s join account a on a.id = s.account_id where a.username = 'lanhdao.dienbien' and num_nonnulls(s.resolution_id, s.agency_id, s.indicator_id) = 0")
                .query(String.class)
                .single();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        clear();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        clear();
    }

    private static void clear() {
        KEPT.forEach(table -> OwnerDatabase.jdbc().sql("delete from " + table).update());
    }
}
