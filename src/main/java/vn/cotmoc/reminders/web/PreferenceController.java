package vn.cotmoc.reminders.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.reminders.Notice;
import vn.cotmoc.reminders.NoticeWords;
import vn.cotmoc.reminders.Preference.Language;
import vn.cotmoc.reminders.Preferences;
import vn.cotmoc.reminders.web.PreferencePage.Choice;
import vn.cotmoc.reminders.web.PreferencePage.Fault;
import vn.cotmoc.reminders.web.PreferencePage.Group;
import vn.cotmoc.reminders.web.PreferencePage.Kind;
import vn.cotmoc.users.CurrentUser;

/// How one wants to be reminded by mail.
@Controller
@RequestMapping("/notices/settings")
class PreferenceController {

    private static final String PAGE = "reminders/settings";

    private final Preferences preferences;
    private final NoticeWords words;
    private final ObjectProvider<JavaMailSender> server;

    PreferenceController(Preferences preferences, NoticeWords words, ObjectProvider<JavaMailSender> server) {
        this.preferences = preferences;
        this.words = words;
        this.server = server;
    }

    @GetMapping
    String edit(
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var form = PreferenceForm.of(preferences.of(user));
        model.addAttribute("page", page(form, List.of(), done != null, locale));
        return PAGE;
    }

    @PostMapping
    String keep(
            PreferenceForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var faults = faults(form, locale);
        if (faults.isEmpty()) {
            preferences.keep(form.wanted(), user);
            return "redirect:/notices/settings?done";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page(form, faults, false, locale));
        return PAGE;
    }

    private List<Fault> faults(PreferenceForm form, Locale locale) {
        var faults = new ArrayList<Fault>();
        if (form.isAddressWrong()) faults.add(new Fault("email", words.say("reminders.settings.email.wrong", locale)));
        if (form.isLanguageWrong())
            faults.add(new Fault("language", words.say("reminders.settings.language.wrong", locale)));
        if (form.isHourWrong()) faults.add(new Fault("hour", words.say("reminders.settings.hour.wrong", locale)));
        return faults;
    }

    private PreferencePage page(PreferenceForm form, List<Fault> faults, boolean kept, Locale locale) {
        var kinds = Arrays.stream(Notice.Kind.values())
                .filter(Notice.Kind::isMailed)
                .map(kind -> new Kind(kind.name(), words.kind(kind, locale), form.wants(kind.name())))
                .toList();
        var languages = Arrays.stream(Language.values())
                .map(language -> new Choice(language.name(), words.say("reminders.language." + language, locale)))
                .toList();
        boolean mails = server.getIfAvailable() != null;
        return new PreferencePage(form, kinds, List.of(new Group(null, languages)), faults, mails, kept);
    }
}
