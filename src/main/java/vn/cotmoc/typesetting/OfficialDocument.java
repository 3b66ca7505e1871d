package vn.cotmoc.typesetting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.typesetting.Part.Annex;
import vn.cotmoc.typesetting.Part.Chart;
import vn.cotmoc.typesetting.Part.Table;
import vn.cotmoc.typesetting.Part.Turn;
import vn.cotmoc.typesetting.Part.Turn.Orientation;

/// An official document as it is meant, before any file: annexes that are printed by themselves have no letterhead and
/// no signature, drafts and illustrative figures are marked on every page.
///
/// @param kind `BÁO CÁO`; blank for an annex by itself
/// @param day what the file's own properties say it was made on; nothing here asks a clock
public record OfficialDocument(
        OfficialForm form,
        @Nullable Letterhead letterhead,
        String kind,
        String subject,
        Marks marks,
        LocalDate day,
        List<Part> parts,
        @Nullable Signature signature,
        List<String> recipients,
        @Nullable Seal seal) {

    /// What stands above every page.
    public record Marks(boolean draft, boolean illustrative) {}

    public OfficialDocument {
        kind = Letters.clean(kind);
        subject = Letters.clean(subject);
        parts = List.copyOf(parts);
        recipients = recipients.stream().map(Letters::clean).toList();
    }

    /// A document under the head of the body that issues it.
    public static OfficialDocument of(
            Issuer issuer, String kind, String subject, Marks marks, LocalDate day, List<Part> parts) {
        return new OfficialDocument(
                issuer.form(),
                issuer.letterhead(),
                kind,
                subject,
                marks,
                day,
                parts,
                issuer.signature(),
                issuer.recipients(),
                null);
    }

    public OfficialDocument under(Letterhead head) {
        return new OfficialDocument(form, head, kind, subject, marks, day, parts, signature, recipients, seal);
    }

    public OfficialDocument sealed(Seal by) {
        return new OfficialDocument(form, letterhead, kind, subject, marks, day, parts, signature, recipients, by);
    }

    /// What the file calls itself: kind and subject, or the name of its first annex.
    String title() {
        String own = (kind + " " + subject).strip();
        if (!own.isEmpty()) return own;
        return parts.stream()
                .flatMap(part -> part instanceof Annex annex ? Stream.of(annex.name()) : Stream.empty())
                .findFirst()
                .orElse("");
    }

    List<Table> tables() {
        return parts.stream()
                .flatMap(part -> part instanceof Table table ? Stream.of(table) : Stream.empty())
                .toList();
    }

    List<Chart> charts() {
        return parts.stream()
                .flatMap(part -> part instanceof Chart chart ? Stream.of(chart) : Stream.empty())
                .toList();
    }

    /// The lines right before a table, from the annex on that it opens.
    List<Part> leading(Table table) {
        int at = place(table);
        int from = at;
        while (from > 0 && isLine(parts.get(from - 1))) from--;
        if (from > 0 && parts.get(from - 1) instanceof Annex) from--;
        return parts.subList(from, at);
    }

    /// The lines right after a table.
    List<Part> following(Table table) {
        int from = place(table) + 1;
        int to = from;
        while (to < parts.size() && isLine(parts.get(to))) to++;
        return parts.subList(from, to);
    }

    private static boolean isLine(Part part) {
        return part instanceof Part.Paragraph || part instanceof Part.Note || part instanceof Turn;
    }

    // Not by what it holds: its rows may be many.
    private int place(Table table) {
        return IntStream.range(0, parts.size())
                .filter(at -> parts.get(at) == table)
                .findFirst()
                .orElseThrow();
    }

    /// How the page lies on which a table stands.
    Orientation lies(Table table) {
        var lies = Orientation.PORTRAIT;
        for (var part : parts.subList(0, place(table))) if (part instanceof Turn(var orientation)) lies = orientation;
        return lies;
    }

    /// How the first page lies.
    Orientation opening() {
        return !parts.isEmpty() && parts.getFirst() instanceof Turn(var orientation)
                ? orientation
                : Orientation.PORTRAIT;
    }

    /// The words of the document itself, and the annexes that go with it.
    List<Part> body() {
        return parts.subList(0, firstAnnex());
    }

    List<Part> annexes() {
        return parts.subList(firstAnnex(), parts.size());
    }

    private int firstAnnex() {
        int at = 0;
        while (at < parts.size() && !(parts.get(at) instanceof Annex)) at++;
        // The paper is turned for the annex, not for the signature above it.
        boolean turned = at > 0 && at < parts.size() && parts.get(at - 1) instanceof Turn;
        return turned ? at - 1 : at;
    }
}
