package vn.cotmoc.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.users.CurrentUser;

/// Uploaded lists between preview and confirmation: one for each administrator, seen by no other.
@Component
class UnitListUploads {

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitListUploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Upload(UUID id, String fileName, byte[] content, LocalDate holdsFrom, String legalBasis) {}

    UUID keep(String fileName, byte[] content, LocalDate holdsFrom, String legalBasis, CurrentUser user) {
        jdbc.sql("delete from unit_list where account_id = ?")
                .param(user.id().value())
                .update();
        return jdbc.sql("""
                        insert into unit_list (account_id, file_name, content, holds_from, legal_basis, uploaded_at)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .param(user.id().value())
                .param(fileName)
                .param(content)
                .param(holdsFrom)
                .param(legalBasis)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    Optional<Upload> find(UUID id) {
        return jdbc.sql("select id, file_name, content, holds_from, legal_basis from unit_list where id = ?")
                .param(id)
                .query((row, _) -> new Upload(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getBytes("content"),
                        row.getObject("holds_from", LocalDate.class),
                        row.getString("legal_basis")))
                .optional();
    }

    void remove(UUID id) {
        jdbc.sql("delete from unit_list where id = ?").param(id).update();
    }
}
