package vn.cotmoc.audit.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Bytes on their way out: hashed, and kept back until they are released; of more than may be kept, the last ones.
final class HeldBytes extends ServletOutputStream {

    /// A review table of all communes fits.
    static final int MOST = 1 << 20;

    private final ServletOutputStream out;
    private final Runnable early;
    private final MessageDigest digest;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean letGo;
    private long bytes;

    HeldBytes(ServletOutputStream out, Runnable early) {
        this.out = out;
        this.early = early;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) return;
        digest.update(buffer, offset, length);
        bytes += length;
        if (!letGo && kept.size() + length > MOST) letGo();
        // What was written last is not let go: without it nobody has the whole of it.
        if (letGo) pass();
        kept.write(buffer, offset, length);
    }

    /// From now on only the last bytes are kept back.
    void letGo() {
        early.run();
        letGo = true;
    }

    boolean isLetGo() {
        return letGo;
    }

    private void pass() throws IOException {
        kept.writeTo(out);
        kept.reset();
    }

    /// All that was kept back.
    void release() throws IOException {
        pass();
    }

    void forget() {
        if (letGo) return;
        kept.reset();
        digest.reset();
        bytes = 0;
    }

    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    long size() {
        return bytes;
    }

    // Flushing would give away what is kept back: the end of the answer sends it.
    @Override
    public void flush() throws IOException {
        if (letGo) out.flush();
    }

    @Override
    public void close() {
        // The filter that has opened this ends it.
    }

    @Override
    public boolean isReady() {
        return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        out.setWriteListener(listener);
    }
}
