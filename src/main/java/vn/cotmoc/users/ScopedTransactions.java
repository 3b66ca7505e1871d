package vn.cotmoc.users;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/// Hands every transaction its scope as settings local to it, so that nothing is left behind for the connection's next
/// user.
@Component
class ScopedTransactions implements TransactionExecutionListener {

    private static final String SET_SCOPE = """
        select set_config('app.purpose', ?, true), set_config('app.account', ?, true),
               set_config('app.provinces', ?, true), set_config('app.review_provinces', ?, true),
               set_config('app.draft_provinces', ?, true), set_config('app.agencies', ?, true),
               set_config('app.report_provinces', ?, true), set_config('app.approve_provinces', ?, true),
               set_config('app.audit_provinces', ?, true), set_config('app.edit_provinces', ?, true),
               set_config('app.admin', ?, true), set_config('app.unit_provinces', ?, true),
               set_config('app.communes', ?, true), set_config('app.confirm_agencies', ?, true),
               set_config('app.confirm_communes', ?, true), set_config('app.overlook_provinces', ?, true),
               set_config('app.actor', ?, true), set_config('app.account_name', ?, true), set_config('app.origin', ?, true),
               set_config('app.place', ?, true), set_config('app.address', ?, true)
        """;

    private final JdbcTemplate jdbc;

    ScopedTransactions(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
        Scope scope = Scope.current();
        // No scope, no rows: the settings stay unset.
        if (beginFailure != null || scope.equals(Scope.NONE)) return;
        Whence whence = Whence.current();
        // What the portal does as the system because a person has asked for it is that person's doing.
        var actor = CurrentUser.signedIn();
        jdbc.query(
                SET_SCOPE,
                _ -> {},
                scope.purpose(),
                scope.account(),
                scope.provinces(),
                scope.reviewProvinces(),
                scope.draftProvinces(),
                scope.agencies(),
                scope.reportProvinces(),
                scope.approveProvinces(),
                scope.auditProvinces(),
                scope.editProvinces(),
                scope.admin(),
                scope.unitProvinces(),
                scope.communes(),
                scope.confirmAgencies(),
                scope.confirmCommunes(),
                scope.overlookProvinces(),
                actor.map(person -> person.id().toString()).orElse(scope.account()),
                actor.map(CurrentUser::username).orElse(scope.accountName()),
                whence.origin().name(),
                whence.place(),
                whence.address());
    }
}
