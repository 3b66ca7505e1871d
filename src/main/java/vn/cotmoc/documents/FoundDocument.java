package vn.cotmoc.documents;

import java.util.List;

/// A Word or Excel file as a reader found it: what stands in it in order, and what about it as a whole is odd.
public record FoundDocument(Kind kind, List<Block> blocks, List<Remark> remarks) {

    public FoundDocument {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }

    public enum Kind {
        WORD,
        EXCEL
    }

    /// Something odd that belongs to no single cell, with what it is about, such as the name of a hidden sheet.
    public record Remark(Oddity oddity, String about) {}
}
