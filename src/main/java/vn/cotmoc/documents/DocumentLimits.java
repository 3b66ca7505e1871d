package vn.cotmoc.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much of a file is taken in at most; a resolution with its annexes stays far below.
@ConfigurationProperties("cotmoc.documents")
public record DocumentLimits(
        @DefaultValue("20971520") long bytes,
        @DefaultValue("2000") int parts,
        @DefaultValue("104857600") long unpackedBytes,
        @DefaultValue("33554432") long partBytes,
        @DefaultValue("200") int density,
        @DefaultValue("20000") int rows,
        @DefaultValue("200000") int cells,
        @DefaultValue("3000000") int characters) {

    /// Ratios say nothing about parts smaller than this.
    static final long DENSITY_MATTERS_FROM = 1 << 20;

    static final int COLUMNS = 60;
    static final int CELL_CHARACTERS = 20_000;
    static final int DEPTH = 150;

    public long megabytes() {
        return bytes >> 20;
    }
}
