package vn.cotmoc.audit.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// An answer whose bytes are hashed on their way out where they are a file to keep.
final class HashedAnswer extends HttpServletResponseWrapper {

    private @Nullable Hashing hashing;

    HashedAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (!disposition().startsWith("attachment")) return super.getOutputStream();
        if (hashing == null) hashing = new Hashing(super.getOutputStream());
        return hashing;
    }

    String disposition() {
        String header = getHeader(HttpHeaders.CONTENT_DISPOSITION);
        return header == null ? "" : header;
    }

    /// Of the file that was sent; null where there was none.
    @Nullable
    String hash() {
        return hashing == null ? null : HexFormat.of().formatHex(hashing.digest.digest());
    }

    long bytes() {
        return hashing == null ? 0 : hashing.bytes;
    }

    private static final class Hashing extends ServletOutputStream {

        private final ServletOutputStream out;
        private final MessageDigest digest;
        private long bytes;

        Hashing(ServletOutputStream out) {
            this.out = out;
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            digest.update((byte) one);
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            digest.update(buffer, offset, length);
            bytes += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
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
}
