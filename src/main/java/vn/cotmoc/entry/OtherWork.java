package vn.cotmoc.entry;

import java.util.List;
import java.util.Locale;
import vn.cotmoc.users.CurrentUser;

/// What else waits for a person besides values to enter. Modules further down implement it, each in one statement.
public interface OtherWork {

    /// One thing to do, in words, and where it is done.
    record Item(String said, String href) {}

    List<Item> of(CurrentUser user, Locale locale);
}
