package vn.cotmoc.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.NumberReader;
import vn.cotmoc.targets.NumberReading;
import vn.cotmoc.targets.NumberStyle;
import vn.cotmoc.targets.PastedNumbers;

/// Reads the numbers of a block pasted from a spreadsheet, in whichever style the block is written.
@Component
public class PastedCells {

    private final Saying saying;

    PastedCells(Saying saying) {
        this.saying = saying;
    }

    /// The block cell by cell: the number as it is typed here, or what was pasted with the reason why it is none.
    public record Block(NumberStyle style, List<Cell> cells) {}

    public record Cell(String text, @Nullable String fault) {}

    public Block read(List<String> texts, Locale locale) {
        NumberStyle style = PastedNumbers.styleOf(texts);
        var cells = new ArrayList<Cell>();
        for (String text : texts)
            cells.add(
                    switch (NumberReader.read(text, style)) {
                        case NumberReading.Read(var number) -> new Cell(Vietnamese.number(number), null);
                        case NumberReading.Missing _ -> new Cell("", null);
                        case NumberReading.Unreadable(var reason, int _) -> new Cell(text, saying.say(reason, locale));
                    });
        return new Block(style, cells);
    }
}
