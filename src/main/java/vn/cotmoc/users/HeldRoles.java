package vn.cotmoc.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The roles that accounts hold, with the names of provinces and agencies.
@Service
public class HeldRoles {

    private final JdbcClient jdbc;

    HeldRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<HeldRole> of(AccountId account) {
        return of(List.of(account.value()));
    }

    List<HeldRole> of(Collection<UUID> accounts) {
        if (accounts.isEmpty()) return List.of();
        return jdbc.sql("""
                        select r.id, r.account_id, r.role, p.full_name as province, a.name as agency, c.full_name as commune
                        from account_role r
                        left join administrative_unit p on p.id = r.province_id
                        left join agency a on a.id = r.agency_id
                        left join administrative_unit c on c.id = r.commune_id
                        where r.account_id in (:accounts)
                        order by r.account_id, r.id
                        """).param("accounts", accounts).query(HeldRoles::role).list();
    }

    String onRecord(AccountId account) {
        return of(account).stream().map(HeldRole::onRecord).collect(Collectors.joining("; "));
    }

    boolean holds(AccountId account, Grant grant) {
        return jdbc.sql("""
                        select exists (select from account_role
                                       where account_id = :account and role = :role and province_id is not distinct from cast(:province as uuid)
                                         and agency_id is not distinct from cast(:agency as uuid)
                                         and commune_id is not distinct from cast(:commune as uuid))
                        """)
                .param("account", account.value())
                .param("role", grant.role().name())
                .param("province", province(grant))
                .param("agency", agency(grant))
                .param("commune", commune(grant))
                .query(Boolean.class)
                .single();
    }

    void give(AccountId account, Grant grant) {
        jdbc.sql("""
                        insert into account_role (account_id, role, province_id, agency_id, commune_id)
                        values (:account, :role, :province, :agency, :commune)
                        """)
                .param("account", account.value())
                .param("role", grant.role().name())
                .param("province", province(grant))
                .param("agency", agency(grant))
                .param("commune", commune(grant))
                .update();
    }

    void take(HeldRole role) {
        jdbc.sql("delete from account_role where id = ?").param(role.id()).update();
    }

    /// One after the other: two administrators may not take each other's rights away in the same moment.
    void oneChangeOfAdministratorsAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('cotmoc.administrators'))")
                .query(_ -> {});
    }

    /// Whether somebody else can administer the portal when this account cannot.
    boolean administratorsBeside(@Nullable AccountId account) {
        return jdbc.sql("""
                        select exists (select from account_role r join account a on a.id = r.account_id
                                       where r.role = 'ADMIN' and r.province_id is null and a.enabled
                                         and a.id is distinct from cast(:account as uuid))
                        """)
                .param("account", account == null ? null : account.value())
                .query(Boolean.class)
                .single();
    }

    private static @Nullable UUID province(Grant grant) {
        return grant.province() == null ? null : grant.province().value();
    }

    private static @Nullable UUID agency(Grant grant) {
        return grant.agency() == null ? null : grant.agency().value();
    }

    private static @Nullable UUID commune(Grant grant) {
        return grant.commune() == null ? null : grant.commune().value();
    }

    private static HeldRole role(ResultSet row, int number) throws SQLException {
        return new HeldRole(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getString("province"),
                row.getString("agency"),
                row.getString("commune"));
    }
}
