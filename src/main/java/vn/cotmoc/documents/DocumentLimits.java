package vn.cotmoc.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much of a file is taken in at most; a resolution with its annexes stays far below.
///
/// @param file as it is sent
/// @param parts in its archive
/// @param unpacked all parts together, and `part` a single one
/// @param density how many bytes one packed byte may become
@ConfigurationProperties("cotmoc.documents")
public record DocumentLimits(
        @DefaultValue("20MB") DataSize file,
        @DefaultValue("2000") int parts,
        @DefaultValue("100MB") DataSize unpacked,
        @DefaultValue("32MB") DataSize part,
        @DefaultValue("200") int density,
        @DefaultValue("20000") int rows,
        @DefaultValue("200000") int cells,
        @DefaultValue("3000000") int characters) {

    /// Ratios say nothing about parts smaller than this.
    static final long DENSITY_MATTERS_FROM = 1 << 20;

    static final int COLUMNS = 60;
    static final int CELL_CHARACTERS = 20_000;
    static final int DEPTH = 90;
}
