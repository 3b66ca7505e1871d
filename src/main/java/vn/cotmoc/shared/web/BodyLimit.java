package vn.cotmoc.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/// Reads no more of a program's request than any of them needs; forms and files have limits of their own.
@Component
class BodyLimit extends OncePerRequestFilter {

    static final int MOST_BYTES = 2 * 1024 * 1024;
    // A file with values goes straight to the disk and is counted on its way there (cotmoc.workbooks.file).
    private static final String FILES = "/values/import";

    private final ProblemWriter problems;
    private final LocaleResolver locales;

    BodyLimit(ProblemWriter problems, LocaleResolver locales) {
        this.problems = problems;
        this.locales = locales;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getRequestURI().startsWith("/api/")
                || type != null && type.startsWith("multipart/")
                || request.getRequestURI().endsWith(FILES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES)
            problems.write(tooLarge(), locales.resolveLocale(request), response);
        else chain.doFilter(new Limited(request), response);
    }

    private static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }

    /// A body sent in chunks does not say its length: it is counted while it is read.
    private static final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private int read;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int bytes = body.read(buffer, offset, length);
            if (bytes > 0) count(bytes);
            return bytes;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > MOST_BYTES) throw tooLarge();
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
