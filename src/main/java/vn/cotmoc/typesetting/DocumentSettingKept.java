package vn.cotmoc.typesetting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.cotmoc.shared.DomainEvent;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.typesetting.DocumentSetting.Wording;

/// An editor has set how the documents of a province are headed and signed.
record DocumentSettingKept(AdministrativeUnit unit, OfficialForm form, int revision, Wording before, Wording after)
        implements DomainEvent {

    @Override
    public String kind() {
        return "document-setting.kept";
    }

    @Override
    public String subject() {
        return "document-settings/%s/%s".formatted(unit.code(), form);
    }

    @Override
    public UUID province() {
        return unit.id().value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("revision", revision);
        details.put("before", before.toString());
        details.put("after", after.toString());
        return details;
    }
}
