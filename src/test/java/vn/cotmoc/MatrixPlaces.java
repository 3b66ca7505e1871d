package vn.cotmoc;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.cotmoc.testing.KeepsAlerts;
import vn.cotmoc.testing.KeepsDrafts;
import vn.cotmoc.testing.KeepsEvidence;
import vn.cotmoc.testing.KeepsInspections;
import vn.cotmoc.testing.KeepsMeetings;
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.KeepsScenarios;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.OwnerDatabase;

/// Ids differ from one database to the next: the matrix of access names whose they are, and here they are found.
final class MatrixPlaces {

    private static final Map<String, Supplier<String>> MADE = Map.ofEntries(
            entry("{draft-11}", KeepsDrafts::aDraftOfDienBien),
            entry("{evidence-03325}", KeepsEvidence::aFileOfMuongPhang),
            entry("{scenario-11}", KeepsScenarios::aScenarioOfDienBien),
            entry("{subscription-11}", KeepsAlerts::aSubscriptionOfDienBien),
            entry("{step-11}", KeepsTasks::aReportOfHealth),
            entry("{step-file-11}", KeepsEvidence::aFileOfHealth),
            entry("{task-11}", () -> KeepsTasks.task("dien-bien-24-nq-tu-2026", "11")),
            entry("{review-11}", KeepsReviews::aReviewOfDienBien),
            entry("{preparation-11}", KeepsReviews::aPreparationOfDienBien),
            entry("{meeting-11}", KeepsMeetings::aMeetingOfDienBien),
            entry("{decision-11}", KeepsMeetings::aDecisionForHealth),
            entry("{inspection-11}", KeepsInspections::anInspectionOfDienBien),
            entry("{sample-11}", KeepsInspections::aSampleOfDienBien),
            entry("{finding-11}", KeepsInspections::aFindingAtHealth),
            entry("{access-review-11}", KeepsInspections::aReviewOfDienBien));

    private MatrixPlaces() {}

    static String filled(String text) {
        var filled = text.replace(
                "{tomorrow}",
                LocalDate.now(ZoneOffset.UTC).plusDays(1).format(DateTimeFormatter.ofPattern("dd/MM/uuuu")));
        for (var place : MADE.entrySet())
            if (filled.contains(place.getKey()))
                filled = filled.replace(place.getKey(), place.getValue().get());
        for (String code : List.of("11", "12")) {
            filled = id(
                    filled,
                    "{province-" + code + "}",
                    "select id from administrative_unit where code = ? and level = 'PROVINCE' and valid_to is null",
                    code);
            filled = id(filled, "{agency-" + code + "}", """
                    select a.id from agency a join administrative_unit u on u.id = a.province_id
                    where u.code = ? and a.name = 'Sở Y tế'
                    """, code);
        }
        if (filled.contains("{row-11}"))
            filled = id(
                    filled,
                    "{row-11}",
                    "select id from draft_row where draft_id = cast(? as uuid) and sheet = 'TASKS' order by position limit 1",
                    KeepsDrafts.aDraftOfDienBien());
        filled = id(
                filled,
                "{event-11}",
                "select max(e.id) from audit_event e join administrative_unit u on u.id = e.province_id and u.code = ?",
                "11");
        return id(filled, "{account}", "select id from account where username = ?", "canbo.yte");
    }

    private static String id(String text, String placeholder, String sql, String key) {
        return text.contains(placeholder)
                ? text.replace(
                        placeholder,
                        OwnerDatabase.jdbc()
                                .sql(sql)
                                .param(key)
                                .query(String.class)
                                .single())
                : text;
    }
}
