package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// *Sắp đến hạn*: how close the last day is, in the steps that people are reminded at.
public enum Nearness {
    FAR,
    WITHIN_30,
    WITHIN_15,
    WITHIN_7;

    /// The last day itself is in time, and very near.
    static Nearness of(LocalDate today, LocalDate due) {
        long left = ChronoUnit.DAYS.between(today, due);
        if (left < 0 || left > 30) return FAR;
        if (left > 15) return WITHIN_30;
        return left > 7 ? WITHIN_15 : WITHIN_7;
    }

    public boolean isNear() {
        return this != FAR;
    }
}
