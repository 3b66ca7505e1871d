package vn.cotmoc.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hashes of the chain, as `seal_trail` (V040) computes them in the database.
final class Hashes {

    private static final byte[] TOUCHED = {1};

    private Hashes() {}

    /// Before the first event there is the hash of nothing.
    static final byte[] NOTHING = sha256();

    static byte[] body(String said) {
        return sha256(said.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] link(byte[] before, long event, byte[] body, boolean touched) {
        return sha256(
                before, ByteBuffer.allocate(Long.BYTES).putLong(event).array(), body, touched ? TOUCHED : new byte[0]);
    }

    static byte[] root(Batch batch) {
        String said = "%d/%d/%d/%d/%d/%d/%d/%d"
                .formatted(
                        batch.number(),
                        batch.firstPosition(),
                        batch.lastPosition(),
                        batch.lastEvent(),
                        batch.micros(),
                        batch.horizon(),
                        batch.txid(),
                        batch.era());
        return sha256(batch.previous(), batch.head(), said.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
