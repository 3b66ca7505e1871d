package vn.cotmoc.typesetting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.typesetting.DocumentSetting.Wording;
import vn.cotmoc.users.CurrentUser;

/// Prepares the page on which a province's editors set how its documents are headed and signed.
@Service
public class SettingsPages {

    private final Territory territory;
    private final DocumentSettings settings;
    private final FixedWords words;
    private final Clock clock;

    SettingsPages(Territory territory, DocumentSettings settings, MessageSource messages, Clock clock) {
        this.territory = territory;
        this.settings = settings;
        this.words = FixedWords.vietnamese(messages);
        this.clock = clock;
    }

    /// Empty where the person does not read the province.
    public Optional<AdministrativeUnit> province(String code, CurrentUser user) {
        return territory.province(code, LocalDate.now(clock)).filter(province -> user.mayRead(province.id()));
    }

    @Transactional(readOnly = true)
    public SettingsPage page(AdministrativeUnit province, OfficialForm form, CurrentUser user) {
        var history = settings.history(province.id(), form);
        var present = history.stream().findFirst();
        return new SettingsPage(
                province.code(),
                province.fullName(),
                form,
                present.map(DocumentSetting::revision).orElse(0),
                present.map(DocumentSetting::wording).orElseGet(Wording::none),
                preview(present.map(setting -> setting.issuer(form)).orElseGet(() -> Issuer.unknown(form))),
                history.stream().map(SettingsPages::line).toList(),
                user.mayEdit(province.id()));
    }

    private static SettingsPage.Line line(DocumentSetting setting) {
        return new SettingsPage.Line(setting.revision(), setting.author(), Vietnamese.moment(setting.recordedAt()));
    }

    private SettingsPage.Preview preview(Issuer issuer) {
        var form = issuer.form();
        var head = issuer.letterhead();
        var by = issuer.signature();
        return new SettingsPage.Preview(
                said(form, Style.PARENT_BODY, head.parentBody()),
                said(form, Style.BODY, FixedWords.orDots(head.body())),
                words.number(form, head),
                said(form, Style.NATION, words.say("typesetting.nation." + form)),
                form == OfficialForm.STATE ? words.say("typesetting.motto") : "",
                words.placeAndDay(head),
                said(form, Style.AUTHORITY, FixedWords.orDots(by.authority())),
                said(form, Style.POSITION, FixedWords.orDots(by.position())),
                FixedWords.orDots(by.name()),
                recipients(issuer.recipients()));
    }

    private static List<String> recipients(List<String> typed) {
        var lines = typed.isEmpty() ? List.of(FixedWords.DOTS) : typed;
        return lines.stream().map(Endings::recipient).toList();
    }

    private static String said(OfficialForm form, Style style, String words) {
        return Looks.of(form, style).words(words);
    }
}
