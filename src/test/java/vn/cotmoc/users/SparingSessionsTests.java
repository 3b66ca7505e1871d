package vn.cotmoc.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;
import vn.cotmoc.users.SparingSessions.Sparing;

class SparingSessionsTests {

    private static final Instant BEGAN = Instant.parse("2026-11-22T01:00:00Z");

    private final Map<String, Session> stored = new HashMap<>();
    private final SparingSessions<MapSession> sessions = new SparingSessions<>(new MapSessionRepository(stored));
    private String id = "";

    @BeforeEach
    void begin() {
        var session = sessions.createSession();
        // Negative: it never ends. The repository asks the real clock, so any other interval would end this test one
        // day.
        session.setMaxInactiveInterval(Duration.ofSeconds(-1));
        session.session().setLastAccessedTime(BEGAN);
        session.setAttribute("cotmoc.account", "one");
        sessions.save(session);
        id = session.getId();
    }

    @ParameterizedTest(name = "used {0} seconds later: noted {1} seconds later")
    @CsvSource({"1, 0", "59, 0", "60, 60", "61, 61", "3600, 3600"})
    void useIsNotedOnceAMinute(long seconds, long noted) {
        use(BEGAN.plusSeconds(seconds));
        assertThat(kept().getLastAccessedTime()).isEqualTo(BEGAN.plusSeconds(noted));
    }

    @Test
    void oneWhoReadsOnWithoutAPauseKeepsTheSession() {
        for (int second = 0; second <= 180; second += 10) use(BEGAN.plusSeconds(second));
        assertThat(kept().getLastAccessedTime()).isEqualTo(BEGAN.plusSeconds(180));
    }

    @Test
    void whatIsPutIntoASessionIsKeptAtOnce() {
        var session = found();
        session.setLastAccessedTime(BEGAN.plusSeconds(1));
        session.setAttribute("cotmoc.account", "two");
        sessions.save(session);
        assertThat(kept().<String>getAttribute("cotmoc.account")).isEqualTo("two");
    }

    @Test
    void anEndedSessionIsNotFound() {
        sessions.deleteById(id);
        assertThat(sessions.findById(id)).isNull();
    }

    private void use(Instant now) {
        var session = found();
        session.setLastAccessedTime(now);
        sessions.save(session);
    }

    private Sparing<MapSession> found() {
        return Objects.requireNonNull(sessions.findById(id));
    }

    private Session kept() {
        return Objects.requireNonNull(stored.get(id));
    }
}
