package vn.cotmoc.reporting;

import java.math.BigDecimal;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Stage;

/// Values as the tables of examples write them: `171`, `137/233`, `COMPLETED`.
final class Written {

    private Written() {}

    static ReportedValue value(String text) {
        if (Character.isLetter(text.charAt(0))) return new ReportedValue.StageReached(Stage.valueOf(text));
        String[] parts = text.split("/");
        return parts.length == 1
                ? new ReportedValue.Amount(new BigDecimal(parts[0]))
                : new ReportedValue.Ratio(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
    }
}
