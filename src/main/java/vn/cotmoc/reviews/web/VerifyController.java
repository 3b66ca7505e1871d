package vn.cotmoc.reviews.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.cotmoc.audit.Export;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reviews.Review;
import vn.cotmoc.reviews.Verified;
import vn.cotmoc.reviews.VerifyingReviews;
import vn.cotmoc.shared.Vietnamese;

/// *Xác minh*: is this paper, or this file, what the portal froze?
@Controller
@RequestMapping("/verify")
class VerifyController {

    private final VerifyingReviews verifying;
    private final Saying saying;

    VerifyController(VerifyingReviews verifying, Saying saying) {
        this.verifying = verifying;
        this.saying = saying;
    }

    record Page(
            String number,
            String hash,
            @Nullable String answer,
            boolean good,
            @Nullable ReviewLine review) {}

    @GetMapping
    String ask(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String hash,
            Locale locale,
            Model model) {
        if (number == null && hash == null) return page(new Page("", "", null, false, null), model);
        return page(number, hash, verifying.typed(number, hash), locale, model);
    }

    /// Where the QR code of a printed document leads.
    @GetMapping("/{number}/{hash}")
    String scanned(@PathVariable String number, @PathVariable String hash, Locale locale, Model model) {
        return page(number, hash, verifying.typed(number, hash), locale, model);
    }

    @PostMapping
    String file(@RequestParam(required = false) @Nullable MultipartFile file, Locale locale, Model model)
            throws IOException {
        if (file == null || file.isEmpty())
            return page(new Page("", "", saying.say("reviews.verify.noFile", locale), false, null), model);
        try (var content = file.getInputStream()) {
            return page("", "", verifying.file(content), "reviews.verify.unknownFile", locale, model);
        }
    }

    private String page(@Nullable String number, @Nullable String hash, Verified verified, Locale locale, Model model) {
        return page(number, hash, verified, "reviews.verify.unknown", locale, model);
    }

    private String page(
            @Nullable String number,
            @Nullable String hash,
            Verified verified,
            String unknown,
            Locale locale,
            Model model) {
        return page(
                new Page(
                        Objects.requireNonNullElse(number, ""),
                        Objects.requireNonNullElse(hash, ""),
                        answer(verified, unknown, locale),
                        verified instanceof Verified.Genuine || verified instanceof Verified.Exported,
                        switch (verified) {
                            case Verified.Genuine known -> ReviewLine.of(known.review());
                            case Verified.Different(var review) -> ReviewLine.of(review);
                            case Verified.Altered(var review) -> ReviewLine.of(review);
                            case Verified.Exported _, Verified.Unknown _, Verified.TooShort _ -> null;
                        }),
                model);
    }

    private static String page(Page page, Model model) {
        model.addAttribute("page", page);
        return "reviews/verify";
    }

    private String answer(Verified verified, String unknown, Locale locale) {
        return switch (verified) {
            case Verified.Genuine(var review, var format) when format == null -> say("genuine", review, locale);
            case Verified.Genuine(var review, var format) ->
                saying.say(
                        "reviews.verify.genuineFile",
                        locale,
                        format == null ? "" : format.name(),
                        review.number(),
                        Vietnamese.moment(review.frozenAt()),
                        review.author());
            case Verified.Exported(var export) -> exported(export, locale);
            case Verified.Different(var review) -> say("different", review, locale);
            case Verified.Altered(var review) -> say("altered", review, locale);
            case Verified.Unknown _ -> saying.say(unknown, locale);
            case Verified.TooShort _ ->
                saying.say("reviews.verify.tooShort", locale, String.valueOf(Review.PRINTED_SIGNS));
        };
    }

    private String exported(Export export, Locale locale) {
        String roles = export.roles().stream()
                .map(role -> saying.say("users.role." + role, locale))
                .collect(Collectors.joining(", "));
        return saying.say(
                "reviews.verify.exported",
                locale,
                export.file(),
                Vietnamese.moment(export.at()),
                export.place(),
                export.account() == null ? roles : export.account() + " (" + roles + ")");
    }

    private String say(String key, Review review, Locale locale) {
        return saying.say(
                "reviews.verify." + key,
                locale,
                review.number(),
                Vietnamese.moment(review.frozenAt()),
                review.author());
    }
}
