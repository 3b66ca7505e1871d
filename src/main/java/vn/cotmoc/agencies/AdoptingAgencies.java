package vn.cotmoc.agencies;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.shared.Vietnamese;

/// Brings the register up to date with the reference list, and leaves alone what people have entered since.
@Service
public class AdoptingAgencies {

    private static final String IN_PART = " (mot phan)";

    private final Batch batch;

    AdoptingAgencies(Batch batch) {
        this.batch = batch;
    }

    /// An agency as the reference list gives it; a predecessor's name may end with the remark that only a part came
    /// over.
    public record Entry(
            UUID provinceId,
            String name,
            @Nullable String abbreviation,
            String kind,
            boolean collective,
            @Nullable String memberRule,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            List<String> aliases,
            List<String> predecessors,
            String folded) {}

    /// By their key, province and name; none is ever removed.
    @Transactional
    public void adopt(Collection<Entry> entries) {
        batch.write("""
                insert into agency (province_id, name, abbreviation, kind, collective, member_rule, valid_from, valid_to, source, folded)
                values (:provinceId, :name, :abbreviation, :kind, :collective, :memberRule, :validFrom, :validTo, :source, :folded)
                on conflict (province_id, name) do update
                set abbreviation = excluded.abbreviation, kind = excluded.kind, collective = excluded.collective,
                    member_rule = excluded.member_rule, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    source = excluded.source, folded = excluded.folded
                where not agency.by_hand
                """, entries);
        adoptAliases(entries);
        adoptSuccessions(entries);
    }

    private void adoptAliases(Collection<Entry> entries) {
        record Alias(UUID provinceId, String name, String alias, String folded) {}
        batch.write(
                """
                insert into agency_alias (agency_id, province_id, alias, folded)
                select id, province_id, :alias, :folded from agency where province_id = :provinceId and name = :name
                on conflict (agency_id, alias) do update set folded = excluded.folded
                """,
                entries.stream()
                        .flatMap(entry -> entry.aliases().stream()
                                .map(alias ->
                                        new Alias(entry.provinceId(), entry.name(), alias, Vietnamese.fold(alias))))
                        .toList());
    }

    private record Line(UUID provinceId, String name, String predecessor, String extent) {

        static Line of(Entry entry, String predecessor) {
            boolean inPart = Vietnamese.fold(predecessor).endsWith(IN_PART);
            String name = inPart ? predecessor.substring(0, predecessor.length() - IN_PART.length()) : predecessor;
            return new Line(entry.provinceId(), entry.name(), name, inPart ? "PART" : "WHOLE");
        }
    }

    // A predecessor is an agency of that name in the same province or in one that went into it whole.
    private void adoptSuccessions(Collection<Entry> entries) {
        batch.write(
                """
                insert into agency_succession (predecessor_id, successor_id, province_id, extent, effective_on, legal_basis)
                select p.id, s.id, s.province_id, :extent, coalesce(u.effective_on, p.valid_to + 1), coalesce(u.legal_basis, s.source)
                from agency s
                join agency p on p.name = :predecessor and p.id <> s.id
                left join unit_succession u on u.predecessor_id = p.province_id and u.successor_id = s.province_id and u.extent = 'WHOLE'
                where s.province_id = :provinceId and s.name = :name
                  and (u.successor_id is not null or p.province_id = s.province_id) and p.valid_to is not null
                on conflict (predecessor_id, successor_id) do update
                set extent = excluded.extent, effective_on = excluded.effective_on, legal_basis = excluded.legal_basis
                where not agency_succession.by_hand
                """,
                entries.stream()
                        .flatMap(entry -> entry.predecessors().stream().map(name -> Line.of(entry, name)))
                        .toList());
    }
}
