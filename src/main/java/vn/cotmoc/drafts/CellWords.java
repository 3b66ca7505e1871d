package vn.cotmoc.drafts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cotmoc.drafts.SheetColumn.Form;
import vn.cotmoc.shared.Vietnamese;

/// Says sheets, columns and cells in the reader's language: numbers in Vietnamese figures, choices in words.
@Component
public class CellWords {

    private final MessageSource messages;

    CellWords(MessageSource messages) {
        this.messages = messages;
    }

    /// A cell before and after, in words.
    public record Changed(String column, String before, String after) {}

    public String sheet(Sheet sheet, Locale locale) {
        return messages.getMessage("drafts.sheet." + sheet, null, locale);
    }

    public String column(String name, Locale locale) {
        return messages.getMessage("drafts.column." + name, null, locale);
    }

    public String choice(String column, String value, Locale locale) {
        return Objects.requireNonNullElse(
                messages.getMessage("drafts.choice." + column + "." + value, null, value, locale), value);
    }

    public String cell(SheetColumn column, String cell, Locale locale) {
        if (cell.isEmpty()) return "";
        if (column.form() == Form.CHOICE) return choice(column.name(), cell, locale);
        if (column.form() == Form.FLAG)
            return messages.getMessage(cell.equals("true") ? "shared.yes" : "shared.no", null, locale);
        return show(column.form(), cell).replace("|", "; ");
    }

    /// The row's name among all rows, such as "Mục tiêu 3 / 2030".
    public String row(Sheet sheet, String key, Locale locale) {
        return messages.getMessage("drafts.difference.what", new Object[] {sheet(sheet, locale), key}, locale);
    }

    public List<Changed> changed(Difference difference, Locale locale) {
        return difference.columns().stream()
                .map(column -> new Changed(
                        column(column.name(), locale),
                        cell(column, Difference.cell(difference.before(), column), locale),
                        cell(column, Difference.cell(difference.after(), column), locale)))
                .toList();
    }

    /// The key of what became of a row.
    public static String kind(@Nullable Object before, @Nullable Object after) {
        if (before == null) return "drafts.difference.added";
        return after == null ? "drafts.difference.ended" : "drafts.difference.changed";
    }

    /// A cell as it is typed and shown; what cannot be read is shown as it is.
    public static String show(Form form, String cell) {
        try {
            return switch (form) {
                case DECIMAL -> Vietnamese.number(new BigDecimal(cell));
                case DATE -> Vietnamese.date(LocalDate.parse(cell));
                case TEXT, LONG_TEXT, YEAR, FLAG, CHOICE, CLAUSE, INDICATOR, AGENCY, AGENCIES, LIST -> cell;
            };
        } catch (RuntimeException unreadable) {
            return cell;
        }
    }
}
