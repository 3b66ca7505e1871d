package vn.cotmoc.users;

/// An id that names no account which the asking person may see.
public class AccountUnknown extends RuntimeException {
    AccountUnknown(AccountId id) {
        super("no account " + id);
    }
}
