package vn.cotmoc.agencies;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.cotmoc.agencies.Match.Ambiguous;
import vn.cotmoc.agencies.Match.Known;
import vn.cotmoc.agencies.Match.Unknown;
import vn.cotmoc.shared.Vietnamese;

/// The names of a province's agencies as of a day, and which agency a name means however people write it.
public final class AgencyNames {

    /// An agency with its registered name and whatever else it is called on the day.
    public record Named(AgencyId id, String name, List<String> otherNames) {
        public Named {
            otherNames = List.copyOf(otherNames);
        }
    }

    private record Forms(
            Known agency, String folded, List<String> others, List<List<String>> full, Set<List<String>> shortened) {

        static Forms of(Named named) {
            var full = Stream.concat(Stream.of(named.name()), named.otherNames().stream())
                    .map(NameForms::full)
                    .filter(form -> !form.isEmpty())
                    .distinct()
                    .toList();
            var shortened = new LinkedHashSet<List<String>>();
            full.forEach(form -> shortened.addAll(NameForms.shortened(form)));
            return new Forms(
                    new Known(named.id(), named.name()),
                    Vietnamese.fold(named.name()),
                    named.otherNames().stream().map(Vietnamese::fold).toList(),
                    full,
                    shortened);
        }
    }

    private final List<String> province;
    private final List<Forms> agencies;

    private AgencyNames(List<String> province, List<Forms> agencies) {
        this.province = province;
        this.agencies = agencies;
    }

    /// @param provinceName the bare one, such as "Điện Biên"
    public static AgencyNames of(String provinceName, Collection<Named> agencies) {
        return new AgencyNames(
                PrintedWords.of(provinceName), agencies.stream().map(Forms::of).toList());
    }

    /// The first way of reading the name that finds an agency decides, from the letter of it to its shortest form.
    public Match find(String printed) {
        String folded = Vietnamese.fold(printed);
        List<String> words = PrintedWords.without(province, PrintedWords.of(printed));
        if (words.isEmpty()) return new Unknown();
        List<String> shorter = PrintedWords.withoutProvince(words);
        var readings = List.<Predicate<Forms>>of(
                forms -> forms.folded().equals(folded),
                forms -> forms.others().contains(folded),
                forms -> isSpelled(words, forms.full()),
                forms -> isSpelled(words, forms.shortened()),
                forms -> isSpelled(shorter, forms.full()) || isSpelled(shorter, forms.shortened()));
        return readings.stream()
                .map(this::matching)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .<Match>map(found -> found.size() == 1 ? found.getFirst() : new Ambiguous(found))
                .orElseGet(() -> sharing(words));
    }

    // "UBND" or "Đảng ủy" alone: even if the province lists just one of them, the text may mean another.
    private Match sharing(List<String> words) {
        var candidates = matching(forms -> NameForms.head(forms.full().getFirst())
                .filter(head -> Spelling.spells(words, head))
                .isPresent());
        return candidates.isEmpty() ? new Unknown() : new Ambiguous(candidates);
    }

    private List<Known> matching(Predicate<Forms> reading) {
        return agencies.stream().filter(reading).map(Forms::agency).distinct().toList();
    }

    private static boolean isSpelled(List<String> words, Collection<List<String>> forms) {
        return forms.stream().anyMatch(form -> Spelling.spells(words, form));
    }
}
