package org.modelunit.provenance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.TextBytes;

/** SHA-256 digests as lower-case hexadecimal text. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Sha256 {

    private Sha256() {}

    /**
     * Returns the digest of bytes, as 64 hexadecimal digits.
     *
     * @param bytes what to digest
     */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * Returns the digest of a text's UTF-8 bytes, as 64 hexadecimal digits; a half of a pair counts as itself.
     *
     * @param text what to digest
     */
    public static String of(String text) {
        return of(TextBytes.of(text));
    }

    /** Returns a fresh digest to feed piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
