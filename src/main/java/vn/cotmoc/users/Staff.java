package vn.cotmoc.users;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.users.SignInLookup.Found;

/// Everybody who has to do with reports, for work that the portal does on their behalf.
@Service
public class Staff {

    private final JdbcClient jdbc;
    private final SignInLookup lookup;

    Staff(JdbcClient jdbc, SignInLookup lookup) {
        this.jdbc = jdbc;
        this.lookup = lookup;
    }

    /// Open accounts that report or decide, by their own role or by one handed over for that day; seen by the system
    /// alone.
    @Transactional(readOnly = true)
    public List<AccountId> reportingOrDeciding(LocalDate day) {
        return jdbc.sql("""
                        select a.id from account a
                        where a.enabled
                          and (exists (select from account_role r where r.account_id = a.id and r.role in ('REPORTER', 'APPROVER'))
                               or exists (select from delegation d where d.delegate_id = a.id and :day between d.from_day and d.to_day))
                        order by a.id
                        """)
                .param("day", day)
                .query((row, _) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }

    /// The person as at the door today, with the roles that hold at this moment.
    @Transactional(readOnly = true)
    public CurrentUser person(AccountId id) {
        return lookup.byId(id).map(Found::user).orElseThrow();
    }
}
