package vn.cotmoc.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class HeldAnswerTests {

    private static final byte[] FILE = "Điện Biên;37,5".getBytes(StandardCharsets.UTF_8);

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private int told;

    @Test
    void aFileOfKnownLengthIsKeptBackWhole() throws IOException {
        var answer = file();
        answer.setContentLengthLong(FILE.length);
        answer.getOutputStream().write(FILE);
        answer.getOutputStream().flush();
        answer.flushBuffer();
        var held = held(answer);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.isCommitted()).isFalse();
        assertThat(told).isZero();
        assertThat(held.size()).isEqualTo(FILE.length);
        assertThat(held.hash()).hasSize(64);
        held.release();
        assertThat(response.getContentAsByteArray()).isEqualTo(FILE);
    }

    @Test
    void aFileOfUnknownLengthIsToldBeforeItsFirstByteAndKeepsItsLastOnes() throws IOException {
        var answer = file();
        var out = answer.getOutputStream();
        assertThat(told).isOne();
        out.write(FILE);
        out.write(new byte[] {10, 13});
        out.flush();
        assertThat(response.getContentAsByteArray()).isEqualTo(FILE);
        held(answer).release();
        assertThat(response.getContentAsByteArray()).hasSize(FILE.length + 2);
        assertThat(told).isOne();
    }

    @Test
    void aFileThatIsTooLongToBeKeptBackIsToldBeforeItsFirstByte() throws IOException {
        var answer = file();
        answer.setContentLengthLong(HeldBytes.MOST + 1L);
        answer.getOutputStream();
        assertThat(told).isOne();
    }

    @Test
    void aLengthThatIsAnnouncedInAHeaderIsKnown() throws IOException {
        var answer = file();
        answer.addHeader("Content-Length", String.valueOf(FILE.length));
        answer.getOutputStream().write(FILE);
        assertThat(told).isZero();
        assertThat(answer.isWhole(held(answer))).isTrue();
    }

    @Test
    void aFileThatBreaksOffIsNotWhole() throws IOException {
        var answer = file();
        answer.setContentLengthLong(FILE.length + 1);
        answer.getOutputStream().write(FILE);
        assertThat(answer.isWhole(held(answer))).isFalse();
    }

    @Test
    void aPageIsKeptBackWhateverItIsWrittenWithAndToldEarlyOnlyWhereItIsTooLong() throws IOException {
        var answer = new HeldAnswer(response, () -> true, _ -> told++);
        answer.setCharacterEncoding("UTF-8");
        answer.getWriter().write("Điện Biên");
        assertThat(held(answer).size()).isPositive();
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(told).isZero();
        answer.getOutputStream().write(new byte[HeldBytes.MOST]);
        assertThat(told).isOne();
    }

    @Test
    void whatIsTakenBackIsForgotten() throws IOException {
        var answer = file();
        answer.setContentLengthLong(FILE.length);
        answer.getOutputStream().write(FILE);
        answer.resetBuffer();
        assertThat(held(answer).size()).isZero();
        held(answer).release();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void whatIsNoFileGoesItsWay() throws IOException {
        var answer = new HeldAnswer(response, () -> false, _ -> told++);
        answer.getOutputStream().write(FILE);
        assertThat(answer.held()).isNull();
        assertThat(response.getContentAsByteArray()).isEqualTo(FILE);
    }

    private static HeldBytes held(HeldAnswer answer) {
        return Objects.requireNonNull(answer.held());
    }

    private HeldAnswer file() {
        response.setHeader("Content-Disposition", "attachment; filename=\"a.csv\"");
        return new HeldAnswer(response, () -> false, _ -> told++);
    }
}
