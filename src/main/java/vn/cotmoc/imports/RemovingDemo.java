package vn.cotmoc.imports;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Scope;

/// Lets an administrator take the illustrative values out; what people have entered stays.
@Service
public class RemovingDemo {

    private final DemoValues values;

    RemovingDemo(DemoValues values) {
        this.values = values;
    }

    /// How many illustrative values there are, drafts of all provinces included.
    public long count(CurrentUser user) {
        require(user);
        return Scope.asSystem(values::count);
    }

    public long remove(CurrentUser user) {
        require(user);
        return Scope.asSystem(values::remove);
    }

    private static void require(CurrentUser user) {
        if (!user.mayAdministerAccounts()) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
    }
}
