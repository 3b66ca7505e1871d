package vn.cotmoc.typesetting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML as it comes, element by element, so that a long table never lies in memory.
final class Markup {

    private static final int BUFFER = 1 << 15;
    private static final String ESCAPED = "<>&\"\r";
    private static final String[] INSTEAD = {"&lt;", "&gt;", "&amp;", "&quot;", "&#13;"};

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    private Markup(Writer out) {
        this.out = out;
    }

    static Markup to(OutputStream stream) {
        var markup =
                new Markup(new java.io.BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER));
        markup.put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        return markup;
    }

    /// Attributes are name, value, name, value.
    Markup start(String element, Object... attributes) {
        tag(element, attributes);
        put(">");
        open.push(element);
        return this;
    }

    Markup empty(String element, Object... attributes) {
        tag(element, attributes);
        put("/>");
        return this;
    }

    Markup leaf(String element, String text, Object... attributes) {
        return start(element, attributes).text(text).end();
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    Markup end() {
        put("</");
        put(open.pop());
        put(">");
        return this;
    }

    Markup end(int levels) {
        for (int level = 0; level < levels; level++) end();
        return this;
    }

    void finish() {
        while (!open.isEmpty()) end();
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tag(String element, Object... attributes) {
        put("<");
        put(element);
        for (int at = 0; at < attributes.length; at += 2) {
            put(" ");
            put(String.valueOf(attributes[at]));
            put("=\"");
            escape(String.valueOf(attributes[at + 1]));
            put("\"");
        }
    }

    private void escape(String text) {
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            String instead = escaped(text.charAt(at));
            if (instead.isEmpty()) continue;
            put(text.substring(done, at));
            put(instead);
            done = at + 1;
        }
        put(done == 0 ? text : text.substring(done));
    }

    private static String escaped(char letter) {
        int at = ESCAPED.indexOf(letter);
        return at < 0 ? "" : INSTEAD[at];
    }

    private void put(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
