package vn.cotmoc.meetings.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.meetings.PackFiles;
import vn.cotmoc.meetings.Packs;
import vn.cotmoc.meetings.Packs.Live;
import vn.cotmoc.meetings.Snapshot.Copy;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.users.CurrentUser;

/// *Tài liệu phiên họp*: the papers as they are now, on the screen and as files.
@Controller
@RequestMapping("/provinces/{code}")
class PackController {

    private final Packs packs;
    private final PackFiles files;

    PackController(Packs packs, PackFiles files) {
        this.packs = packs;
        this.files = files;
    }

    @GetMapping("/pack")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer asOf,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var live = live(code, asOf, user, locale);
        var copy = live.copy();
        model.addAttribute("head", copy.pack().head());
        model.addAttribute("paper", copy.paper());
        model.addAttribute("mayOpen", user.mayEdit(live.province()));
        return "meetings/pack";
    }

    @GetMapping("/pack.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer asOf,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        return file(live(code, asOf, user, locale).copy(), Format.PDF);
    }

    @GetMapping("/pack.docx")
    ResponseEntity<byte[]> docx(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer asOf,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        return file(live(code, asOf, user, locale).copy(), Format.DOCX);
    }

    private Live live(String code, @Nullable Integer asOf, CurrentUser user, Locale locale) {
        return packs.of(code, asOf, user, locale).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<byte[]> file(Copy copy, Format format) {
        return Downloads.of(files.write(copy, copy.pack().head().knownOn(), format));
    }
}
