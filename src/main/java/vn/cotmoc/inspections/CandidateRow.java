package vn.cotmoc.inspections;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.inspections.Candidate.Columns;
import vn.cotmoc.inspections.Candidate.Place;
import vn.cotmoc.inspections.Candidate.Trace;
import vn.cotmoc.inspections.Facts.Form;
import vn.cotmoc.inspections.Facts.Hand;
import vn.cotmoc.inspections.Facts.Past;
import vn.cotmoc.inspections.Facts.Roundness;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue.Ratio;

/// Turns a row of the population into a value that can be drawn.
final class CandidateRow {

    private CandidateRow() {}

    static Candidate candidate(ResultSet row) throws SQLException {
        var period = new Period(row.getInt("year"), row.getInt("quarter"));
        var columns = new Columns(
                row.getBigDecimal("amount"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getString("stage"));
        var trace = new Trace(
                row.getString("entered_by"),
                moment(row, "entered_at"),
                row.getString("author_name"),
                moment(row, "recorded_at"),
                row.getInt("files"));
        return new Candidate(
                place(row, period), columns, trace, row.getBoolean("illustrative"), facts(row, period, columns, trace));
    }

    private static Place place(ResultSet row, Period period) throws SQLException {
        var unit = row.getObject("unit_id", UUID.class);
        boolean own = unit.equals(row.getObject("province_id", UUID.class));
        int revision = row.getInt("revision");
        String name = "%s/%s/%s%s#%d"
                .formatted(
                        row.getString("slug"),
                        row.getString("code"),
                        period,
                        own ? "" : "/" + row.getString("unit_code"),
                        revision);
        return new Place(
                name,
                row.getObject("indicator_id", UUID.class),
                unit,
                row.getObject("agency_id", UUID.class),
                period.year(),
                period.quarter(),
                revision);
    }

    private static Facts facts(ResultSet row, Period period, Columns columns, Trace trace) throws SQLException {
        var kind = IndicatorKind.valueOf(row.getString("kind"));
        var usual = ReportingPeriod.usual(period);
        LocalDate due = later(day(row, "due_on").orElse(usual.dueOn()), day(row, "excepted_until"));
        LocalDate closes = later(day(row, "closes_on").orElse(usual.closesOn()), Optional.of(due));
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        int corrections = row.getInt("corrections");
        return new Facts(
                number(columns.amount(), columns.numerator(), columns.denominator(), kind),
                columns.stage() != null ? Form.STAGE : columns.amount() != null ? Form.NUMBER : Form.DERIVED,
                "%".equals(row.getString("measure")),
                number(
                        row.getBigDecimal("first_amount"),
                        row.getBigDecimal("first_numerator"),
                        row.getBigDecimal("first_denominator"),
                        kind),
                earlier(row, kind),
                corrections,
                corrections > 0
                        && trace.approvedAt().atZone(Desk.HANOI).toLocalDate().isAfter(closes),
                sent == null ? null : sent.toInstant(),
                due,
                closes,
                trace.evidence(),
                hand(row),
                row.getBoolean("flagged"),
                Roundness.UNKNOWN,
                period.year());
    }

    // A numerator whose denominator is a reference series is compared as it was reported.
    private static @Nullable BigDecimal number(
            @Nullable BigDecimal amount,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            IndicatorKind kind) {
        if (amount != null || numerator == null) return amount;
        return denominator == null ? numerator : Figure.worth(new Ratio(numerator, denominator), kind);
    }

    private static List<Past> earlier(ResultSet row, IndicatorKind kind) throws SQLException {
        Array years = row.getArray("years");
        var earlier = new ArrayList<Past>();
        if (years == null) return earlier;
        var ofYears = (Integer[]) years.getArray();
        var amounts = (BigDecimal[]) row.getArray("amounts").getArray();
        var numerators = (BigDecimal[]) row.getArray("numerators").getArray();
        var denominators = (BigDecimal[]) row.getArray("denominators").getArray();
        for (int place = 0; place < ofYears.length; place++) {
            var number = number(amounts[place], numerators[place], denominators[place], kind);
            if (number != null) earlier.add(new Past(ofYears[place], number));
        }
        return earlier;
    }

    private static Hand hand(ResultSet row) throws SQLException {
        if (row.getBoolean("one_person")) return Hand.ONE_PERSON;
        if (row.getBoolean("in_anothers_place")) return Hand.IN_ANOTHERS_PLACE;
        return row.getBoolean("level_skipped") ? Hand.LEVEL_SKIPPED : Hand.TWO_PEOPLE;
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static LocalDate later(LocalDate day, Optional<LocalDate> other) {
        return other.filter(one -> one.isAfter(day)).orElse(day);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
