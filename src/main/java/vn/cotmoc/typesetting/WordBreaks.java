package vn.cotmoc.typesetting;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/// Lines end between words and nowhere else: not within a date, a number or a symbol such as `24-NQ/TU`.
final class WordBreaks implements FSTextBreaker {

    private String text = "";
    private int at;

    @Override
    public void setText(String words) {
        text = words;
        at = 0;
    }

    @Override
    public int next() {
        if (at >= text.length()) return BreakIterator.DONE;
        while (at < text.length() && !isBlank(at)) at++;
        while (at < text.length() && isBlank(at)) at++;
        return at;
    }

    private boolean isBlank(int place) {
        return Character.isWhitespace(text.charAt(place));
    }
}
