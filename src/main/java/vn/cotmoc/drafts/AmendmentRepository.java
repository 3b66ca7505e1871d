package vn.cotmoc.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.drafts.Draft.AmendingDocument;
import vn.cotmoc.resolutions.ResolutionId;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.users.CurrentUser;

/// What changed adopted texts, and how they read before: only ever added to.
@Repository
class AmendmentRepository {

    private final JdbcClient jdbc;
    private final Batch batch;
    private final ObjectMapper json;
    private final DraftRepository drafts;

    AmendmentRepository(JdbcClient jdbc, Batch batch, ObjectMapper json, DraftRepository drafts) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.drafts = drafts;
    }

    UUID insert(Draft draft, CurrentUser user) {
        AmendingDocument document = draft.amending();
        return jdbc.sql("""
                        insert into amendment (resolution_id, province_id, draft_id, number_symbol, issued_on, title, effective_on,
                            published_by, published_name, published_at)
                        values (:resolution, :province, :draft, :number, :issuedOn, :title, :effectiveOn, :by, :name, :at) returning id
                        """)
                .param("resolution", Objects.requireNonNull(draft.resolution()).value())
                .param("province", draft.province().value())
                .param("draft", draft.id().value())
                .param("number", document.numberSymbol())
                .param("issuedOn", document.issuedOn())
                .param("title", document.title())
                .param("effectiveOn", document.effectiveOn())
                .param("by", user.id().value())
                .param("name", user.displayName())
                .param("at", drafts.now())
                .query(UUID.class)
                .single();
    }

    private record Former(
            UUID amendment,
            UUID resolution,
            UUID province,
            int position,
            String sheet,
            String key,
            @Nullable String before,
            @Nullable String after) {}

    void keepFormer(UUID amendment, Draft draft, List<Difference> differences) {
        ResolutionId resolution = Objects.requireNonNull(draft.resolution());
        var kept = new ArrayList<Former>();
        for (Difference difference : differences)
            kept.add(new Former(
                    amendment,
                    resolution.value(),
                    draft.province().value(),
                    kept.size() + 1,
                    difference.sheet().name(),
                    difference.key(),
                    cells(difference.before()),
                    cells(difference.after())));
        batch.write("""
                insert into former_wording (amendment_id, resolution_id, province_id, position, sheet, row_key, before, after)
                values (:amendment, :resolution, :province, :position, :sheet, :key, cast(:before as jsonb), cast(:after as jsonb))
                """, kept);
    }

    private @Nullable String cells(@Nullable SheetRow row) {
        return row == null ? null : json.writeValueAsString(row.cells());
    }
}
