package vn.cotmoc.targets;

import java.math.BigDecimal;
import vn.cotmoc.shared.Vietnamese;

/// Which sign divides the decimals and which one groups the thousands.
public enum NumberStyle {
    /// `1.234,5`
    VIETNAMESE(',', '.'),
    /// `1,234.5`, only where somebody has said so.
    ENGLISH('.', ',');

    private final char decimalSign;
    private final char groupSign;

    NumberStyle(char decimalSign, char groupSign) {
        this.decimalSign = decimalSign;
        this.groupSign = groupSign;
    }

    char decimalSign() {
        return decimalSign;
    }

    char groupSign() {
        return groupSign;
    }

    /// The number as this style writes it.
    public String write(BigDecimal number) {
        var vietnamese = Vietnamese.number(number);
        return switch (this) {
            case VIETNAMESE -> vietnamese;
            case ENGLISH -> vietnamese.replace('.', ' ').replace(',', '.').replace(' ', ',');
        };
    }
}
