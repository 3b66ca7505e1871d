package vn.cotmoc.concepts;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.concepts.RevisionOutcome.Changed;
import vn.cotmoc.concepts.RevisionOutcome.Kept;
import vn.cotmoc.concepts.RevisionOutcome.Previewed;
import vn.cotmoc.concepts.RevisionOutcome.Refused;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Enters and corrects reference values: first what would move is said, then it is kept together with what has moved.
@Service
public class RevisingReferences {

    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2040;
    private static final int LONGEST_TEXT = 1000;
    private static final BigDecimal GREATEST = new BigDecimal("1e15");

    private final References references;
    private final FindingMoves finding;
    private final KeepingRevisions keeping;
    private final JdbcClient jdbc;

    RevisingReferences(References references, FindingMoves finding, KeepingRevisions keeping, JdbcClient jdbc) {
        this.references = references;
        this.finding = finding;
        this.keeping = keeping;
        this.jdbc = jdbc;
    }

    /// A value for a year; without one the present value is taken back. The province is set for a province series.
    public record Wanted(
            @Nullable UnitId province,
            int year,
            @Nullable BigDecimal value,
            @Nullable String source,
            @Nullable String reason) {}

    /// National series are the administrators', a province's own values its editors'.
    public static boolean mayRevise(CurrentUser user, Series series, @Nullable UnitId province) {
        return switch (series.scope()) {
            case NATIONAL -> user.mayAdministerAccounts();
            case PROVINCE -> province != null && user.mayEdit(province);
        };
    }

    @Transactional(readOnly = true)
    public RevisionOutcome preview(Series series, Wanted wanted, CurrentUser user) {
        permitted(series, wanted, user);
        var present = references.latest(series.code(), wanted.province(), wanted.year());
        var fault = fault(wanted, present);
        return fault.isPresent() ? fault.get() : previewed(series, wanted, present);
    }

    /// Keeps what the sealed preview has said; if anything has changed since, says what would move now.
    @Transactional
    public RevisionOutcome keep(Series series, Wanted wanted, String seal, CurrentUser user) {
        permitted(series, wanted, user);
        lock(series);
        var present = references.latest(series.code(), wanted.province(), wanted.year());
        var fault = fault(wanted, present);
        if (fault.isPresent()) return fault.get();
        var preview = previewed(series, wanted, present);
        if (!preview.seal().equals(seal)) return new Changed(preview);
        keeping.keep(series, wanted, preview, user);
        return new Kept(preview.moves());
    }

    private static void permitted(Series series, Wanted wanted, CurrentUser user) {
        if (!mayRevise(user, series, series.scope() == Series.Reach.NATIONAL ? null : wanted.province()))
            throw new AccessDeniedException("may not revise " + series.code());
    }

    private Previewed previewed(Series series, Wanted wanted, Optional<ReferenceValue> present) {
        var moves = finding.of(series.code(), wanted.province(), wanted.year(), wanted.value());
        int revision = present.map(ReferenceValue::revision).orElse(0);
        var said = revision + " " + wanted.value() + " "
                + moves.stream().map(Move::inWords).toList();
        return new Previewed(present.orElse(null), moves, Integer.toHexString(said.hashCode()));
    }

    private static Optional<Refused> fault(Wanted wanted, Optional<ReferenceValue> present) {
        if (wanted.year() < FIRST_YEAR || wanted.year() > LAST_YEAR) return refused("year", "year");
        var standing = present.map(ReferenceValue::value);
        if (wanted.value() == null && standing.isEmpty()) return refused("value", "nothing");
        if (wanted.value() != null
                && (wanted.value().signum() <= 0 || wanted.value().compareTo(GREATEST) > 0))
            return refused("value", "positive");
        if (wanted.source() == null) return refused("source", "sourceMissing");
        if (present.isPresent() && wanted.reason() == null) return refused("reason", "reasonMissing");
        if (isLong(wanted.source()) || isLong(wanted.reason())) return refused("source", "tooLong");
        boolean same = standing.isPresent()
                && wanted.value() != null
                && standing.get().compareTo(wanted.value()) == 0
                && Objects.equals(present.get().source(), wanted.source());
        return same ? refused("value", "same") : Optional.empty();
    }

    private static boolean isLong(@Nullable String text) {
        return text != null && text.length() > LONGEST_TEXT;
    }

    private static Optional<Refused> refused(String field, String why) {
        return Optional.of(new Refused(field, "concepts.reference.fault." + why));
    }

    // Two people at one series take turns.
    private void lock(Series series) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 66))")
                .param(series.code())
                .query(_ -> {});
    }
}
