package vn.cotmoc.inspections;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.inspections.Facts.Form;
import vn.cotmoc.inspections.Facts.Hand;
import vn.cotmoc.inspections.Facts.Past;
import vn.cotmoc.inspections.Facts.Roundness;

/// A value without blame: 37 % after 34 %, with a file, entered and approved by two people in time.
record Case(
        @Nullable String number,
        Form form,
        boolean percent,
        @Nullable String first,
        String past,
        int corrections,
        boolean afterClosing,
        Instant sent,
        int evidence,
        Hand hand,
        boolean flagged,
        Roundness agency) {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 14);
    private static final LocalDate CLOSES = LocalDate.of(2027, 3, 31);
    private static final Instant IN_TIME = Instant.parse("2026-12-01T03:00:00Z");

    static Case plain() {
        return new Case(
                "37",
                Form.NUMBER,
                true,
                "37",
                "2025:34",
                0,
                false,
                IN_TIME,
                1,
                Hand.TWO_PEOPLE,
                false,
                Roundness.UNKNOWN);
    }

    Case with(@Nullable String number, String past) {
        return new Case(
                number, form, percent, number, past, corrections, afterClosing, sent, evidence, hand, flagged, agency);
    }

    Case first(String first) {
        return new Case(
                number, form, percent, first, past, corrections, afterClosing, sent, evidence, hand, flagged, agency);
    }

    Case corrected(int times, boolean late) {
        return new Case(number, form, percent, first, past, times, late, sent, evidence, hand, flagged, agency);
    }

    Case sent(String moment) {
        return new Case(
                number,
                form,
                percent,
                first,
                past,
                corrections,
                afterClosing,
                Instant.parse(moment),
                evidence,
                hand,
                flagged,
                agency);
    }

    Case evidence(int files, Form form) {
        return new Case(
                number, form, percent, first, past, corrections, afterClosing, sent, files, hand, flagged, agency);
    }

    Case by(Hand whose) {
        return new Case(
                number, form, percent, first, past, corrections, afterClosing, sent, evidence, whose, flagged, agency);
    }

    Case of(Roundness whose, boolean percent) {
        return new Case(
                number, form, percent, first, past, corrections, afterClosing, sent, evidence, hand, flagged, whose);
    }

    Case found() {
        return new Case(
                number, form, percent, first, past, corrections, afterClosing, sent, evidence, hand, true, agency);
    }

    Facts facts() {
        var years = past.isEmpty()
                ? List.<Past>of()
                : Arrays.stream(past.split(" "))
                        .map(one -> one.split(":"))
                        .map(one -> new Past(Integer.parseInt(one[0]), new BigDecimal(one[1])))
                        .toList();
        return new Facts(
                number == null ? null : new BigDecimal(number),
                form,
                percent,
                first == null ? null : new BigDecimal(first),
                years,
                corrections,
                afterClosing,
                sent,
                DUE,
                CLOSES,
                evidence,
                hand,
                flagged,
                agency,
                2026);
    }
}
