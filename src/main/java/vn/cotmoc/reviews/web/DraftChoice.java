package vn.cotmoc.reviews.web;

import java.util.List;
import java.util.stream.Stream;
import vn.cotmoc.reviews.Drafting;
import vn.cotmoc.reviews.Preparation;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.OfficialForm;

/// A form that a review can be issued in: for which body it is set, and the drafts to look at before choosing.
record DraftChoice(String value, String key, String body, boolean chosen, List<File> files) {

    record File(String label, String href) {}

    static List<DraftChoice> of(Preparation preparation, List<Drafting.Choice> choices, OfficialForm chosen) {
        return choices.stream()
                .map(choice -> new DraftChoice(
                        choice.form().name(),
                        "typesetting.form." + choice.form(),
                        choice.body(),
                        choice.form() == chosen,
                        Stream.of(Format.DOCX, Format.PDF, Format.XLSX)
                                .map(format -> new File(
                                        format.name(),
                                        "/reviews/drafts/%s/files/%s?form=%s"
                                                .formatted(preparation.id(), format.extension(), choice.form())))
                                .toList()))
                .toList();
    }
}
