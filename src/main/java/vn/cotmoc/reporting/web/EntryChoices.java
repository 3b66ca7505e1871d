package vn.cotmoc.reporting.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.cotmoc.reporting.MissingReason;
import vn.cotmoc.reporting.OffersEntryChoices;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Stage;

/// What pages on which values are entered offer to choose from.
@ControllerAdvice(annotations = OffersEntryChoices.class)
class EntryChoices {

    @ModelAttribute("stages")
    List<Stage> stages() {
        return Arrays.asList(Stage.values());
    }

    @ModelAttribute("maturities")
    List<Maturity> maturities() {
        return Arrays.asList(Maturity.values());
    }

    @ModelAttribute("missingReasons")
    List<MissingReason> missingReasons() {
        return MissingReason.offered();
    }
}
