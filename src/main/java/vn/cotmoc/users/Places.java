package vn.cotmoc.users;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.UnitId;

/// Where roles can be given today: provinces, agencies of those that have entered theirs, and communes, which are
/// many and are therefore asked for by name.
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

    /// The communes of a province today that a person can mean by a code or by a name, with or without its kind and
    /// marks.
    @Transactional(readOnly = true)
    public List<UnitId> communes(UnitId province, String typed) {
        record Commune(UUID id, String code, String name, String fullName) {}
        String wanted = Vietnamese.fold(Vietnamese.clean(typed));
        return jdbc
                .sql("""
                        select c.id, c.code, c.name, c.full_name from administrative_unit c
                        join administrative_unit p on p.code = c.province_code and p.level = 'PROVINCE'
                        where p.id = :province and c.level = 'COMMUNE' and c.valid_from <= :on and (c.valid_to is null or c.valid_to >= :on)
                        """)
                .param("province", province.value())
                .param("on", LocalDate.now(clock))
                .query(Commune.class)
                .list()
                .stream()
                .filter(commune -> Stream.of(commune.code(), commune.name(), commune.fullName())
                        .anyMatch(word -> Vietnamese.fold(word).equals(wanted)))
                .map(commune -> new UnitId(commune.id()))
                .toList();
    }

    private boolean isCommuneToday(UnitId province, UnitId commune) {
        return jdbc.sql("""
                        select exists (select from administrative_unit c
                                       join administrative_unit p on p.code = c.province_code and p.level = 'PROVINCE'
                                       where c.id = :commune and p.id = :province and c.level = 'COMMUNE' and c.valid_from <= :on
                                         and (c.valid_to is null or c.valid_to >= :on))
                        """)
                .param("commune", commune.value())
                .param("province", province.value())
                .param("on", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    boolean offer(Grant grant) {
        if (grant.commune() != null)
            return grant.province() != null && isCommuneToday(grant.province(), grant.commune());
        return grant.province() == null
                || offered().stream()
                        .filter(province -> province.id().equals(grant.province()))
                        .anyMatch(province -> grant.agency() == null
                                || province.agencies().stream()
                                        .anyMatch(office -> office.id().equals(grant.agency())));
    }
}
