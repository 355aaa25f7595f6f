package org.modelunit.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.SettingException;
import org.modelunit.evidence.json.JsonObject;

/**
 * The key that evidence is signed with as each JVM ends, by HMAC-SHA-256 (RFC 2104), where the environment gives one; it is never
 * printed. A signature covers what the manifest says of the JVM, the digest of its shard, and every line before it.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class EvidenceKey {

    /** The environment variable that gives the key: a secret of at least 32 characters. */
    public static final String VARIABLE = "MODELUNIT_EVIDENCE_KEY";

    private static final int SHORTEST = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    private EvidenceKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Returns the key that an environment gives, or one that signs nothing and trusts nothing.
     *
     * @param environment the variables of the process
     * @throws SettingException if the key is too short
     */
    public static EvidenceKey of(Map<String, String> environment) {
        String text = environment.getOrDefault(VARIABLE, "").strip();
        if (!text.isEmpty() && text.length() < SHORTEST) {
            throw new SettingException(VARIABLE + " must have at least " + SHORTEST + " characters, but has "
                    + text.length() + "; make one with 'openssl rand -hex 32'");
        }
        return new EvidenceKey(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns whether there is a key. */
    public boolean isThere() {
        return secret.length > 0;
    }

    /**
     * Returns the signature of a text.
     *
     * @param text what is signed
     * @return 64 hexadecimal digits in lower case; empty without a key
     */
    public String sign(String text) {
        if (!isThere()) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /**
     * Returns whether a text was signed with this key, in a time that does not depend on where signatures differ.
     *
     * @param text what was signed
     * @param signature its signature
     */
    public boolean hasSigned(String text, String signature) {
        return isThere()
                && MessageDigest.isEqual(
                        sign(text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns what is wrong with the signatures of a run; nothing if each of its JVMs has signed with this key.
     *
     * @param run the directory with the evidence of the run
     */
    public Optional<String> problem(Path run) {
        if (!isThere()) {
            return Optional.of("no key was given to check its signatures with, by the environment's " + VARIABLE);
        }
        Path file = run.resolve(Manifest.NAME);
        try {
            Manifest manifest =
                    Manifest.read(file, String.valueOf(run.toRealPath().getFileName()));
            if (manifest.entries().isEmpty()) {
                return Optional.of("its manifest names no JVM that could have signed");
            }
            Set<String> unsigned = manifest.unsigned(this);
            return unsigned.isEmpty()
                    ? Optional.empty()
                    : Optional.of("nobody with this key has signed what the manifest says of " + unsigned);
        } catch (IOException | JsonObject.MalformedEvidence | DateTimeException | IllegalArgumentException e) {
            return Optional.of("its manifest cannot be read: " + e.getMessage());
        }
    }

    /** Returns no more than whether there is a key. */
    @Override
    public String toString() {
        return isThere() ? "a key" : "no key";
    }
}
