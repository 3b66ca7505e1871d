package vn.cotmoc.drafts.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.drafts.NewDraft;
import vn.cotmoc.drafts.SheetColumn.Form;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.UnitId;

/// The head of a new resolution as it was typed.
record NewDraftForm(
        @Nullable String province,
        @Nullable String number,
        @Nullable String issuedOn,
        @Nullable String title,
        @Nullable String periodFrom,
        @Nullable String periodTo) {

    static NewDraftForm empty() {
        return new NewDraftForm("", "", "", "", "", "");
    }

    /// The fields that cannot be used, with the keys of what is wrong.
    record Fault(String field, String key) {}

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (!text(province).matches("[0-9a-f-]{36}")) faults.add(new Fault("province", "drafts.new.fault.province"));
        if (text(title).isEmpty()) faults.add(new Fault("title", "drafts.new.fault.title"));
        if (!text(issuedOn).isEmpty() && day().isEmpty())
            faults.add(new Fault("issuedOn", "drafts.new.fault.issuedOn"));
        if (year(periodFrom).isEmpty()) faults.add(new Fault("periodFrom", "drafts.new.fault.year"));
        if (year(periodTo).isEmpty()) faults.add(new Fault("periodTo", "drafts.new.fault.year"));
        else if (year(periodFrom)
                .filter(from -> from > year(periodTo).orElse(from))
                .isPresent()) faults.add(new Fault("periodTo", "drafts.new.fault.period"));
        return faults;
    }

    /// @throws java.util.NoSuchElementException where there are faults
    NewDraft head() {
        return new NewDraft(
                UnitId.of(text(province)),
                text(number).isEmpty() ? null : text(number),
                day().orElse(null),
                text(title),
                year(periodFrom).orElseThrow(),
                year(periodTo).orElseThrow());
    }

    private Optional<LocalDate> day() {
        return Vietnamese.readDate(text(issuedOn));
    }

    private static Optional<Integer> year(@Nullable String typed) {
        String text = text(typed);
        return text.matches("(19|20)\\d\\d") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : Cells.read(Form.TEXT, typed, "");
    }
}
