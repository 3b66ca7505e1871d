package vn.cotmoc.reporting;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Writes a row as PostgreSQL's COPY reads it: fields parted by tabs, nothing as `\N`.
final class CopyLine {

    private static final String SPECIAL = "\\\t\n\r";
    private static final String WRITTEN = "\\tnr";

    private final StringBuilder out;
    private boolean first = true;

    private CopyLine(StringBuilder out) {
        this.out = out;
    }

    static void append(StringBuilder out, ImportingReports.Row row) {
        var slot = row.slot();
        var entry = row.entry();
        var value = ValueColumns.of(entry.value());
        new CopyLine(out)
                .field(row.place())
                .field(slot.indicator().id().value())
                .field(slot.unit().value())
                .field(slot.unitCode())
                .field(slot.period().year())
                .field(slot.period().quarter())
                .field(row.seen())
                .field(entry.maturity())
                .number(value.amount())
                .number(value.numerator())
                .number(value.denominator())
                .field(value.stage())
                .number(entry.level())
                .field(entry.missing())
                .field(entry.note())
                .field(entry.reason());
        out.append('\n');
    }

    static long copyIn(Connection connection, CharSequence lines) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy pg_temp.staged_report from stdin", new StringReader(lines.toString()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private CopyLine number(@Nullable BigDecimal number) {
        return field(number == null ? null : number.toPlainString());
    }

    private CopyLine field(@Nullable Object field) {
        if (!first) out.append('\t');
        first = false;
        if (field == null) out.append("\\N");
        else escaped(field.toString());
        return this;
    }

    private void escaped(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            int special = SPECIAL.indexOf(letter);
            if (special < 0) out.append(letter);
            else out.append('\\').append(WRITTEN.charAt(special));
        }
    }
}
