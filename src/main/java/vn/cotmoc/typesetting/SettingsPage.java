package vn.cotmoc.typesetting;

import java.util.Arrays;
import java.util.List;
import vn.cotmoc.typesetting.DocumentSetting.Wording;

/// *Thể thức văn bản* of a province in one form: what is set, what its head and signature look like, and what was set
/// before.
public record SettingsPage(
        String code,
        String province,
        OfficialForm form,
        int revision,
        Wording wording,
        Preview preview,
        List<Line> history,
        boolean mayEdit) {

    /// The head and the signature as documents print them, with dots for what is not set.
    public record Preview(
            String parentBody,
            String body,
            String number,
            String nation,
            String motto,
            String placeAndDay,
            String authority,
            String position,
            String signer,
            List<String> recipients) {}

    public record Line(int revision, String author, String moment) {}

    public boolean isParty() {
        return form == OfficialForm.PARTY;
    }

    /// Every form, and whether it is the one on the screen.
    public List<Choice> forms() {
        return Arrays.stream(OfficialForm.values())
                .map(one -> new Choice(one.name(), one == form))
                .toList();
    }

    public record Choice(String name, boolean chosen) {}
}
