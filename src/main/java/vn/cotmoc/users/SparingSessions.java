package vn.cotmoc.users;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Sessions whose last use is noted once a minute at most, so that reading a page writes nothing and need not wait for
/// the disk. A session ends up to a minute earlier than it would otherwise; everything else is stored at once.
class SparingSessions<S extends Session> implements SessionRepository<SparingSessions.Sparing<S>> {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final SessionRepository<S> stored;

    SparingSessions(SessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public Sparing<S> createSession() {
        return new Sparing<>(stored.createSession());
    }

    @Override
    public void save(Sparing<S> session) {
        stored.save(session.session());
    }

    @Override
    public @Nullable Sparing<S> findById(String id) {
        S found = stored.findById(id);
        return found == null ? null : new Sparing<>(found);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    record Sparing<S extends Session>(S session) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            if (Duration.between(session.getLastAccessedTime(), now).compareTo(NOTED_EVERY) >= 0)
                session.setLastAccessedTime(now);
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
