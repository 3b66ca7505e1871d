package vn.cotmoc.agencies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The ways in which people shorten an agency's full name by leaving out what goes without saying in their province.
final class NameForms {

    // Names are registered with these abbreviations in them; everything else is compared word by word.
    private static final Map<String, List<String>> WRITTEN_OUT = Map.of(
            "ubnd", words("uy ban nhan dan"),
            "hdnd", words("hoi dong nhan dan"),
            "mttq", words("mat tran to quoc"),
            "ubmttq", words("uy ban mat tran to quoc"),
            "chqs", words("chi huy quan su"),
            "ubkt", words("uy ban kiem tra"),
            "btv", words("ban thuong vu"),
            "bhxh", words("bao hiem xa hoi"));

    private static final List<String> FRONT = words("mat tran to quoc");
    private static final List<String> FRONT_COMMITTEE = words("uy ban mat tran to quoc");
    private static final List<String> COUNTRY = words("viet nam");
    private static final List<String> PARTY_COMMITTEE = words("tinh uy");
    // "Ban Tổ chức" is the Party's; an office or a Party committee without its body could be anyone's.
    private static final List<List<String>> OF_THE_PARTY = List.of(words("ban"), words("uy ban kiem tra"));
    private static final List<List<String>> HEADS = List.of(
            words("van phong"), words("uy ban nhan dan"), words("dang uy"), words("hoi dong"), words("thuong truc"));

    private static final List<UnaryOperator<List<String>>> SHORTENINGS = List.of(
            PrintedWords::withoutProvince,
            form -> form.getFirst().equals("cac") ? form.subList(1, form.size()) : form,
            form -> PrintedWords.startsWith(form, FRONT_COMMITTEE) ? form.subList(2, form.size()) : form,
            form -> containsFront(form) ? without(COUNTRY, form) : form,
            form -> isOfTheParty(form) ? without(PARTY_COMMITTEE, form) : form);

    private NameForms() {}

    /// The name with its abbreviations written out.
    static List<String> full(String name) {
        return PrintedWords.of(name).stream()
                .flatMap(word -> WRITTEN_OUT.getOrDefault(word, List.of(word)).stream())
                .toList();
    }

    /// Every shortening of the full form, each also of the shortened ones; never down to what several bodies share.
    static Set<List<String>> shortened(List<String> full) {
        var forms = new LinkedHashSet<List<String>>();
        var open = new ArrayList<>(List.of(full));
        while (!open.isEmpty()) {
            List<String> form = open.removeLast();
            SHORTENINGS.stream()
                    .map(shortening -> shortening.apply(form))
                    .filter(shorter -> !shorter.isEmpty() && !HEADS.contains(shorter) && forms.add(shorter))
                    .forEach(open::add);
        }
        forms.remove(full);
        return forms;
    }

    /// What the name begins with, if other bodies begin with it too: said alone it means any of them.
    static Optional<List<String>> head(List<String> full) {
        return HEADS.stream()
                .filter(head -> PrintedWords.startsWith(full, head))
                .findFirst();
    }

    private static boolean containsFront(List<String> form) {
        return indexOf(FRONT, form) >= 0;
    }

    private static boolean isOfTheParty(List<String> form) {
        return form.size() > PARTY_COMMITTEE.size() + 1
                && OF_THE_PARTY.stream().anyMatch(head -> PrintedWords.startsWith(form, head));
    }

    private static List<String> without(List<String> words, List<String> form) {
        int at = indexOf(words, form);
        if (at < 0) return form;
        return Stream.concat(form.subList(0, at).stream(), form.subList(at + words.size(), form.size()).stream())
                .toList();
    }

    private static int indexOf(List<String> words, List<String> form) {
        return Collections.indexOfSubList(form, words);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
