package vn.cotmoc.audit.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// An answer that is kept back until it is on record: a file to keep, or figures that nobody has approved. What is too
/// long to be kept back, or of unknown length, is told beforehand, and its last bytes wait for the record of its hash.
final class HeldAnswer extends HttpServletResponseWrapper {

    private static final long UNKNOWN = -1;

    private final BooleanSupplier isLook;
    private final Consumer<HeldAnswer> early;
    private long length = UNKNOWN;
    private @Nullable HeldBytes bytes;
    private @Nullable PrintWriter writer;

    /// What answers is known only once it is asked: `isLook` is asked when the first byte is written. `early` is called
    /// at most once, when the first byte has to leave before the last one is known.
    HeldAnswer(HttpServletResponse response, BooleanSupplier isLook, Consumer<HeldAnswer> early) {
        super(response);
        this.isLook = isLook;
        this.early = early;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (!isLook.getAsBoolean() && !isFile()) return super.getOutputStream();
        if (bytes == null) {
            bytes = new HeldBytes(super.getOutputStream(), () -> early.accept(this));
            // Whoever writes as he reads holds a connection to the database: the record is made before he begins.
            if (isFile() && (length == UNKNOWN || length > HeldBytes.MOST)) bytes.letGo();
        }
        return bytes;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!isLook.getAsBoolean() && !isFile()) return super.getWriter();
        if (writer == null) writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        return writer;
    }

    boolean isFile() {
        return disposition().startsWith("attachment");
    }

    String disposition() {
        String header = getHeader(HttpHeaders.CONTENT_DISPOSITION);
        return header == null ? "" : header;
    }

    /// What was kept back; null where the answer was nobody's business, or empty.
    @Nullable
    HeldBytes held() {
        if (writer != null) writer.flush();
        return bytes;
    }

    /// Whether all that was announced was written: a line that broke has taken less.
    boolean isWhole(HeldBytes written) {
        return length == UNKNOWN || length == written.size();
    }

    // However it is announced.
    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) setContentLengthLong(Long.parseLong(value));
        else super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) setContentLengthLong(Long.parseLong(value));
        else super.addHeader(name, value);
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        this.length = length;
        super.setContentLengthLong(length);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (bytes == null || bytes.isLetGo()) super.flushBuffer();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    private void forget() {
        if (writer != null) writer.flush();
        if (bytes != null) bytes.forget();
    }
}
