package vn.cotmoc.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/// Writes official documents to files: the same document always gives the same bytes.
@Service
public class Typesetting {

    private final MessageSource messages;
    private final FixedWords words;

    public Typesetting(MessageSource messages) {
        this.messages = messages;
        this.words = FixedWords.vietnamese(messages);
    }

    /// Tables are written row by row as they are read; the stream is left open.
    public void write(OfficialDocument document, Format format, OutputStream out) throws IOException {
        write(document, format, words, out);
    }

    private static void write(OfficialDocument document, Format format, FixedWords words, OutputStream out)
            throws IOException {
        switch (format) {
            case DOCX -> new WordFile(document, words).write(out);
            case XLSX -> new ExcelFile(document, words).write(out);
            case PDF -> new PrintedFile(document, words).write(out);
            case CSV -> new CsvTables(document, words).write(out);
        }
    }

    public byte[] bytes(OfficialDocument document, Format format) {
        return bytes(document, format, words);
    }

    /// For papers that are written in another language: the form says its own words in that one too.
    public byte[] bytes(OfficialDocument document, Format format, Locale language) {
        return bytes(document, format, new FixedWords(messages, language));
    }

    private static byte[] bytes(OfficialDocument document, Format format, FixedWords words) {
        var out = new ByteArrayOutputStream();
        try {
            write(document, format, words, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// The name of an annex in a form: `PHỤ LỤC 02`, `Phụ lục II`.
    public String annexName(OfficialForm form, int number) {
        return form.annexName(words.annex(), number);
    }
}
