package vn.cotmoc.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.shared.Demo;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.Accounts;
import vn.cotmoc.users.Accounts.NewAccount;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// The accounts of a demonstration: roles, not people.
@Component
class DemoAccounts {

    /// Signs the illustrative values of agencies that have no demo account; it can never sign in.
    static final String ILLUSTRATOR = "so-lieu-minh-hoa";

    static final String APPROVER = "duyet.dienbien";

    private static final LocalDate TODAYS_PROVINCES = LocalDate.of(2026, 1, 1);

    private final Accounts accounts;
    private final Territory territory;
    private final Agencies agencies;
    private final Demo demo;

    DemoAccounts(Accounts accounts, Territory territory, Agencies agencies, Demo demo) {
        this.accounts = accounts;
        this.territory = territory;
        this.agencies = agencies;
        this.demo = demo;
    }

    @Transactional
    void create() {
        UnitId dienBien = province("11");
        UnitId laiChau = province("12");
        AgencyId agriculture = agency(dienBien, "Sở Nông nghiệp và Môi trường");
        AgencyId health = agency(dienBien, "Sở Y tế");
        add("quantri", "Quản trị hệ thống", Grant.everywhere(Role.ADMIN));
        add("bientap.dienbien", "Biên tập nghị quyết, Điện Biên", Grant.in(Role.EDITOR, dienBien));
        add(
                "canbo.nnmt",
                "Cán bộ Sở Nông nghiệp và Môi trường, Điện Biên",
                Grant.forAgency(Role.REPORTER, dienBien, agriculture));
        add("canbo.yte", "Cán bộ Sở Y tế, Điện Biên", Grant.forAgency(Role.REPORTER, dienBien, health));
        add(
                "canbo.muongphang",
                "Cán bộ Ủy ban nhân dân xã Mường Phăng, Điện Biên",
                Grant.forCommune(Role.REPORTER, dienBien, commune("03325")));
        add(
                "canbo.muongnhe",
                "Cán bộ Ủy ban nhân dân xã Mường Nhé, Điện Biên",
                Grant.forCommune(Role.REPORTER, dienBien, commune("03160")));
        add("canbo.laichau", "Cán bộ tổng hợp, Lai Châu", Grant.in(Role.REPORTER, laiChau));
        add(APPROVER, "Người duyệt, Văn phòng Tỉnh ủy Điện Biên", Grant.in(Role.APPROVER, dienBien));
        add("lanhdao.dienbien", "Lãnh đạo Tỉnh ủy Điện Biên", Grant.in(Role.LEADER, dienBien));
        add("lanhdao.laichau", "Lãnh đạo Tỉnh ủy Lai Châu", Grant.in(Role.LEADER, laiChau));
        add("kiemtra.dienbien", "Ủy ban Kiểm tra Tỉnh ủy Điện Biên", Grant.in(Role.AUDITOR, dienBien));
        add("kiemtra.trunguong", "Ủy ban Kiểm tra Trung ương", Grant.everywhere(Role.AUDITOR));
        if (!accounts.exists(ILLUSTRATOR)) {
            var id = accounts.create(
                    new NewAccount(
                            ILLUSTRATOR,
                            "Số liệu minh họa",
                            java.util.UUID.randomUUID().toString(),
                            true,
                            false),
                    List.of());
            accounts.setEnabled(id, false);
        }
    }

    private void add(String username, String displayName, Grant grant) {
        if (accounts.exists(username)) return;
        accounts.create(new NewAccount(username, displayName, demo.password(), true, false), List.of(grant));
    }

    private UnitId province(String code) {
        return territory.province(code, TODAYS_PROVINCES).orElseThrow().id();
    }

    private UnitId commune(String code) {
        return territory.commune(code, TODAYS_PROVINCES).orElseThrow().id();
    }

    private AgencyId agency(UnitId province, String name) {
        return Objects.requireNonNull(agencies.byFoldedName(province).get(Vietnamese.fold(name)), name);
    }
}
