package org.modelunit.provenance;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The name of a file or value with the SHA-256 of its bytes: what a model or a data set <em>is</em>, whatever it is called.
 *
 * @param name what people call it, a file's name for instance
 * @param sha256 64 hexadecimal digits in lower case, or empty where there are no bytes to digest
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Fingerprint(String name, String sha256) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** Checks the digest's form. */
    public Fingerprint {
        requireNonNull(name, "name");
        if (!sha256.isEmpty() && !DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "sha256 must be 64 hexadecimal digits in lower case, or empty, but was '" + sha256 + "'");
        }
    }

    /**
     * Returns the fingerprint of bytes.
     *
     * @param name what people call them
     * @param bytes what to digest
     */
    public static Fingerprint of(String name, byte[] bytes) {
        return new Fingerprint(name, Sha256.of(bytes));
    }

    /**
     * Returns a name without a digest, for what has no bytes: a model written as a lambda, for instance.
     *
     * @param name what people call it
     */
    public static Fingerprint unknown(String name) {
        return new Fingerprint(name, "");
    }

    /** Returns the first eight digits of the digest, enough for the eye; empty where there is none. */
    public String shortDigest() {
        return sha256.isEmpty() ? "" : sha256.substring(0, 8);
    }
}
