package vn.cotmoc.users;

import java.util.List;

/// What became of an administrator's wish about an account.
public sealed interface AccountOutcome {

    record Done(AccountId account) implements AccountOutcome {}

    /// Done, with a password to hand over: this is the only time that it can be read.
    record Handover(AccountId account, String username, String password) implements AccountOutcome {}

    record Refused(List<AccountFault> why) implements AccountOutcome {
        public Refused {
            why = List.copyOf(why);
        }

        static Refused because(AccountFault why) {
            return new Refused(List.of(why));
        }
    }
}
