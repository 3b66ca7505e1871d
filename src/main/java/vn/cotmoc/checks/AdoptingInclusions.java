package vn.cotmoc.checks;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Batch;

/// Takes in from their proofread file which sub-rows are contained in which rows.
@Service
public class AdoptingInclusions {

    private final Batch batch;

    AdoptingInclusions(Batch batch) {
        this.batch = batch;
    }

    public record Entry(String slug, String code, String relation, String why) {}

    @Transactional
    public void adopt(List<Entry> entries) {
        batch.write("""
                insert into inclusion (slug, code, relation, why) values (:slug, :code, :relation, :why)
                on conflict (slug, code) do update set relation = excluded.relation, why = excluded.why
                """, entries);
    }
}
