package vn.cotmoc.progress;

import java.util.List;
import vn.cotmoc.targets.Phrase;

/// *Vì sao màu này?* One sentence anyone understands, and the arithmetic behind it line by line.
public record Explanation(Phrase sentence, List<Phrase> arithmetic) {

    public Explanation {
        arithmetic = List.copyOf(arithmetic);
    }
}
