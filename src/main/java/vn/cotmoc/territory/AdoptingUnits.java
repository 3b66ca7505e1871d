package vn.cotmoc.territory;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Batch;

/// Brings the units up to date from the proofreadable files.
@Service
public class AdoptingUnits {

    private final Batch batch;

    AdoptingUnits(Batch batch) {
        this.batch = batch;
    }

    /// A unit as the official lists give it, before it has an id.
    public record Entry(
            String level,
            String code,
            String name,
            String fullName,
            String kind,
            @Nullable String provinceCode,
            @Nullable String district,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String legalBasis,
            String folded) {}

    /// A succession as the official acts give it, by code and first day of validity.
    public record SuccessionEntry(
            String level,
            String oldCode,
            LocalDate oldValidFrom,
            String newCode,
            LocalDate newValidFrom,
            String extent,
            LocalDate effectiveOn,
            String legalBasis) {}

    /// By their key, code and first day of validity; none is ever removed, and what has ended meanwhile stays ended.
    @Transactional
    public void adopt(Collection<Entry> units, Collection<SuccessionEntry> successions) {
        batch.write("""
                insert into administrative_unit as held
                    (level, code, name, full_name, kind, province_code, district, valid_from, valid_to, legal_basis, folded)
                values (:level, :code, :name, :fullName, :kind, :provinceCode, :district, :validFrom, :validTo, :legalBasis, :folded)
                on conflict (level, code, valid_from) do update
                set name = excluded.name, full_name = excluded.full_name, kind = excluded.kind, province_code = excluded.province_code,
                    district = excluded.district, valid_to = coalesce(excluded.valid_to, held.valid_to),
                    legal_basis = excluded.legal_basis, folded = excluded.folded
                """, units);
        batch.write("""
                insert into unit_succession (predecessor_id, successor_id, extent, effective_on, legal_basis)
                select o.id, n.id, :extent, :effectiveOn, :legalBasis from administrative_unit o, administrative_unit n
                where o.level = :level and o.code = :oldCode and o.valid_from = :oldValidFrom
                  and n.level = :level and n.code = :newCode and n.valid_from = :newValidFrom
                on conflict (predecessor_id, successor_id) do update
                set extent = excluded.extent, effective_on = excluded.effective_on, legal_basis = excluded.legal_basis
                """, successions);
    }
}
