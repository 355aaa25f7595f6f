package org.modelunit.build;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The names that Git gives to what it keeps: SHA-1, or SHA-256 in repositories that were made so. */
enum GitHash {
    SHA_1("SHA-1", 20),
    SHA_256("SHA-256", 32);

    private final String algorithm;
    private final int bytes;

    GitHash(String algorithm, int bytes) {
        this.algorithm = algorithm;
        this.bytes = bytes;
    }

    /** Returns the hash that a name was made by. */
    static GitHash of(String name) {
        return name.length() == 2 * SHA_256.bytes ? SHA_256 : SHA_1;
    }

    /** Returns how many bytes a name has. */
    int bytes() {
        return bytes;
    }

    MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    /** Returns the name of an object. */
    String name(String type, byte[] content) {
        MessageDigest digest = digest();
        digest.update((type + " " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(content));
    }
}
