package vn.cotmoc.users;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.territory.UnitId;

/// Where roles can be given today: provinces, and agencies of those that have entered theirs.
@Service
public class Places {

    private final JdbcClient jdbc;
    private final Clock clock;

    Places(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Province(UnitId id, String name, List<Office> agencies) {}

    public record Office(AgencyId id, String name) {}

    @Transactional(readOnly = true)
    public List<Province> offered() {
        record Row(
                UUID province,
                String provinceName,
                @Nullable UUID agency,
                @Nullable String agencyName) {}
        var provinces = new LinkedHashMap<UUID, Province>();
        // A collective agency employs nobody.
        jdbc.sql("""
                        select p.id as province, p.full_name as province_name, a.id as agency, a.name as agency_name
                        from administrative_unit p
                        left join agency a on a.province_id = p.id and not a.collective
                             and (a.valid_from is null or a.valid_from <= :on) and (a.valid_to is null or a.valid_to >= :on)
                        where p.level = 'PROVINCE' and p.valid_from <= :on and (p.valid_to is null or p.valid_to >= :on)
                        order by p.name collate "vi-x-icu", p.id, a.name collate "vi-x-icu"
                        """).param("on", LocalDate.now(clock)).query(Row.class).list().forEach(row -> {
            var province = provinces.computeIfAbsent(
                    row.province(), id -> new Province(new UnitId(id), row.provinceName(), new ArrayList<>()));
            if (row.agency() != null && row.agencyName() != null)
                province.agencies().add(new Office(new AgencyId(row.agency()), row.agencyName()));
        });
        return List.copyOf(provinces.values());
    }

    boolean offer(Grant grant) {
        if (grant.commune() != null) return false;
        return grant.province() == null
                || offered().stream()
                        .filter(province -> province.id().equals(grant.province()))
                        .anyMatch(province -> grant.agency() == null
                                || province.agencies().stream()
                                        .anyMatch(office -> office.id().equals(grant.agency())));
    }
}
