package vn.cotmoc.users.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.ProblemWriter;
import vn.cotmoc.users.AccountFault;
import vn.cotmoc.users.AccountOutcome;
import vn.cotmoc.users.HeldRole;
import vn.cotmoc.users.PasswordFault;
import vn.cotmoc.users.TokenIssue;

/// Says roles, moments and faults of accounts in the reader's language.
@Component
class AccountWords {

    private final ProblemWriter messages;
    private final Clock clock;

    AccountWords(ProblemWriter messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// A role and where it holds, as pages list them.
    record RoleLine(String id, String role, String place) {}

    List<RoleLine> lines(List<HeldRole> roles, Locale locale) {
        return roles.stream()
                .map(held -> new RoleLine(
                        held.id().toString(), say("users.role." + held.role(), locale), place(held, locale)))
                .toList();
    }

    String day(Instant moment) {
        return Vietnamese.date(moment.atZone(clock.getZone()).toLocalDate());
    }

    String moment(Instant moment) {
        return Vietnamese.moment(moment);
    }

    FormFaults passwordFaults(List<PasswordFault> faults, Locale locale) {
        return FormFaults.of(faults, AccountWords::field, fault -> say("users.password.fault." + fault, locale));
    }

    FormFaults tokenFaults(List<TokenIssue.Fault> faults, Locale locale) {
        return FormFaults.of(faults, AccountWords::field, fault -> say("users.token.fault." + fault, locale));
    }

    FormFaults accountFaults(List<AccountFault> faults, Locale locale) {
        return FormFaults.of(faults, AccountWords::field, fault -> say("users.account.fault." + fault, locale));
    }

    /// A password to hand over, shown once.
    SecretPage password(AccountOutcome.Handover handover, Locale locale) {
        return new SecretPage(
                say("users.handover", locale),
                say("users.handover.explained", locale, handover.username()),
                handover.password(),
                say("users.handover.once", locale),
                "/accounts/" + handover.account(),
                say("users.handover.next", locale));
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.words(key, List.of(arguments), locale);
    }

    private String place(HeldRole held, Locale locale) {
        if (held.province() == null) return say("users.place.everywhere", locale);
        if (held.agency() != null) return say("users.place.part", locale, held.agency(), held.province());
        if (held.commune() != null) return say("users.place.part", locale, held.commune(), held.province());
        return held.province();
    }

    private static @Nullable String field(PasswordFault fault) {
        return switch (fault) {
            case PRESENT_WRONG -> "present";
            case TOO_SHORT, TOO_LONG, TOO_SIMPLE, CONTAINS_USERNAME, SAME_AS_BEFORE -> "wanted";
            case NOT_REPEATED -> "repeated";
            case DEMO_ACCOUNT -> null;
        };
    }

    private static @Nullable String field(TokenIssue.Fault fault) {
        return switch (fault) {
            case NAME_UNUSABLE, NAME_TAKEN -> "name";
            case DAYS_OUT_OF_BOUNDS -> "days";
            case TOO_MANY -> null;
        };
    }

    private static @Nullable String field(AccountFault fault) {
        return switch (fault) {
            case USERNAME_UNUSABLE, USERNAME_TAKEN -> "username";
            case NAME_UNUSABLE -> "displayName";
            case ROLE_MISSING -> "role";
            case PLACE_UNKNOWN, ADMIN_IS_EVERYWHERE, REPORTER_NEEDS_PLACE, AGENCY_IS_FOR_REPORTERS, ROLE_HELD ->
                "place";
            case COMMUNE_UNKNOWN, COMMUNE_AMBIGUOUS, COMMUNE_NEEDS_PROVINCE -> "commune";
            case OWN_ACCOUNT, OWN_PASSWORD, LAST_ADMINISTRATOR, DEMO_PASSWORD -> null;
        };
    }
}
