package vn.cotmoc.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;

/// What was sealed at once.
record Batch(
        long number,
        long firstPosition,
        long lastPosition,
        long lastEvent,
        byte[] head,
        byte[] previous,
        byte[] root,
        long horizon,
        long txid,
        int era,
        Instant sealedAt) {

    boolean follows(byte[] rootBefore, long positionBefore) {
        return Arrays.equals(previous, rootBefore)
                && firstPosition == positionBefore + 1
                && Arrays.equals(root, Hashes.root(this));
    }

    long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt);
    }

    String hash() {
        return HexFormat.of().formatHex(root);
    }
}
