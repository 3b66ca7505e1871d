package vn.cotmoc.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.cotmoc.documents.Refusal;
import vn.cotmoc.drafts.DraftId;
import vn.cotmoc.imports.ImportingDocuments;
import vn.cotmoc.imports.Receipt;
import vn.cotmoc.users.CurrentUser;

/// Sends a resolution's document, shows what was found in it, and puts it into the draft when a person says so.
@Controller
@RequestMapping("/drafts/{id}/import")
class DocumentImportController {

    private final ImportingDocuments importing;
    private final MessageSource messages;

    DocumentImportController(ImportingDocuments importing, MessageSource messages) {
        this.importing = importing;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable DraftId id, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        return page(id, null, user, new Words(messages, locale), model);
    }

    @PostMapping
    String send(
            @PathVariable DraftId id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        byte[] content = file == null ? new byte[0] : file.getBytes();
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var words = new Words(messages, locale);
        String refused = switch (importing.receive(id, name, content, user)) {
            case Receipt.Waiting _ -> null;
            case Receipt.Refused(var refusal) -> {
                response.setStatus(status(refusal).value());
                yield words.say(refusal);
            }
            case Receipt.NothingFound _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield words.say("imports.document.nothing");
            }
            case Receipt.Closed _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield words.say("imports.document.closed");
            }
        };
        return refused == null ? "redirect:/drafts/" + id + "/import" : page(id, refused, user, words, model);
    }

    @PostMapping("/filling")
    String fill(
            @PathVariable DraftId id,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (importing.fill(id, user).isPresent()) return "redirect:/drafts/" + id;
        response.setStatus(HttpStatus.CONFLICT.value());
        var words = new Words(messages, locale);
        return page(id, words.say("imports.document.gone"), user, words, model);
    }

    @PostMapping("/cancelling")
    String cancel(@PathVariable DraftId id, @AuthenticationPrincipal CurrentUser user) {
        importing.cancel(id, user);
        return "redirect:/drafts/" + id + "/import";
    }

    private String page(DraftId id, @Nullable String refused, CurrentUser user, Words words, Model model) {
        var draft = importing.draft(id, user);
        var found = importing
                .proposal(id, user)
                .map(proposal -> DrawingProposals.draw(proposal, words))
                .orElse(null);
        model.addAttribute(
                "page",
                new DocumentPage(
                        id.toString(), draft.title(), draft.isOpen(), importing.mostMegabytes(), refused, found));
        return "imports/document";
    }

    private static HttpStatus status(Refusal refusal) {
        return refusal.reason() == Refusal.Reason.TOO_LARGE
                ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
