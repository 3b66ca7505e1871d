package vn.cotmoc.typesetting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;

/// What a document is made of, from above to below; every file writes the same parts, each in its own way.
public sealed interface Part {

    /// `I- …` at level 1, `1. …` at level 2, `1.1. …` at level 3, numbered by whoever writes the words.
    record Heading(int level, String text) implements Part {
        public Heading {
            if (level < 1 || level > 3) throw new IllegalArgumentException("a heading of level " + level);
            text = Letters.clean(text);
        }
    }

    record Paragraph(String text) implements Part {
        public Paragraph {
            text = Letters.clean(text);
        }
    }

    record Bullets(List<String> items) implements Part {
        public Bullets {
            items = items.stream().map(Letters::clean).toList();
        }
    }

    /// A line in small italics, such as how a table is to be read.
    record Note(String text) implements Part {
        public Note {
            text = Letters.clean(text);
        }
    }

    /// `rows` may come from anywhere and are walked through once for each file: they need not all be there at once.
    record Table(String caption, List<Column> columns, Iterable<Row> rows) implements Part {
        public Table {
            caption = Letters.clean(caption);
            columns = List.copyOf(columns);
            if (columns.isEmpty()) throw new IllegalArgumentException("a table without columns: " + caption);
        }

        boolean isGrouped() {
            return columns.stream().anyMatch(column -> column.group() != null);
        }
    }

    /// A chart that Word and Excel draw themselves; `description` says in words what it shows.
    record Chart(
            String title, Drawn drawn, String unit, List<String> categories, List<Series> series, String description)
            implements Part {

        public enum Drawn {
            COLUMNS,
            BARS,
            STACKED,
            LINES
        }

        public Chart {
            title = Letters.clean(title);
            unit = Letters.clean(unit);
            description = Letters.clean(description);
            categories = categories.stream().map(Letters::clean).toList();
            series = List.copyOf(series);
            for (var one : series)
                if (one.values().size() != categories.size())
                    throw new IllegalArgumentException("series %s has %d values for %d categories"
                            .formatted(one.name(), one.values().size(), categories.size()));
        }

        String titleWithUnit() {
            return unit.isEmpty() ? title : "%s (%s)".formatted(title, unit);
        }

        /// What it is and every value, for whoever cannot see the drawing.
        String spoken() {
            return titleWithUnit() + ". " + series.stream().map(this::spoken).collect(Collectors.joining(". "));
        }

        private String spoken(Series one) {
            return one.name() + ": "
                    + IntStream.range(0, categories.size())
                            .mapToObj(at ->
                                    spoken(categories.get(at), one.values().get(at)))
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining("; "));
        }

        private static String spoken(String category, @Nullable BigDecimal value) {
            return value == null ? "" : category + " " + Vietnamese.number(value);
        }
    }

    /// One line or one colour of a chart; a value that is not known leaves a gap.
    record Series(String name, List<@Nullable BigDecimal> values) {
        public Series {
            name = Letters.clean(name);
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /// From here on the paper lies or stands; before any words, the head of the document too.
    record Turn(Orientation orientation) implements Part {
        public enum Orientation {
            PORTRAIT,
            LANDSCAPE
        }
    }

    /// An annex on a page of its own: what it is called, its titles, and the document that it goes with.
    record Annex(String name, List<String> titles, String origin) implements Part {
        public Annex {
            name = Letters.clean(name);
            titles = titles.stream().map(Letters::clean).toList();
            origin = Letters.clean(origin);
        }
    }
}
