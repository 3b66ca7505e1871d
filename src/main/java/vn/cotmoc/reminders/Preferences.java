package vn.cotmoc.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.reminders.Notice.Kind;
import vn.cotmoc.reminders.Preference.Language;
import vn.cotmoc.users.CurrentUser;

/// How people want to be reminded; each says it for himself.
@Service
public class Preferences {

    // One mailbox and nothing else: no name, no list, no comment, no line of a header behind it.
    private static final Pattern MAILBOX = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");
    private static final int LONGEST_ADDRESS = 254;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Preferences(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public static boolean isAddress(String typed) {
        return typed.length() <= LONGEST_ADDRESS && MAILBOX.matcher(typed).matches();
    }

    @Transactional(readOnly = true)
    public Preference of(CurrentUser user) {
        return find(user.id().value()).orElse(Preference.USUAL);
    }

    Optional<Preference> find(UUID account) {
        return jdbc.sql("select email, language, digest_hour, quiet from reminder_setting where account_id = ?")
                .param(account)
                .query(Preferences::preference)
                .optional();
    }

    @Transactional
    public void keep(Preference wanted, CurrentUser user) {
        jdbc.sql("""
                        insert into reminder_setting (account_id, email, language, digest_hour, quiet)
                        values (:account, :email, :language, :hour, cast(:quiet as text[]))
                        on conflict (account_id) do update set email = excluded.email, language = excluded.language,
                            digest_hour = excluded.digest_hour, quiet = excluded.quiet
                        """)
                .param("account", user.id().value())
                .param("email", wanted.email())
                .param("language", wanted.language().name().toLowerCase(Locale.ROOT))
                .param("hour", wanted.digestHour())
                .param("quiet", wanted.quiet().stream().map(Kind::name).toArray(String[]::new))
                .update();
        events.publishEvent(new PreferenceChanged(user.username(), wanted));
    }

    private static Preference preference(ResultSet row, int number) throws SQLException {
        Set<Kind> quiet = Arrays.stream((String[]) row.getArray("quiet").getArray())
                .map(Kind::valueOf)
                .collect(Collectors.toSet());
        return new Preference(
                row.getString("email"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                row.getInt("digest_hour"),
                quiet);
    }
}
