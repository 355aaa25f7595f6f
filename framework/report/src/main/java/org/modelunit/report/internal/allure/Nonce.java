package org.modelunit.report.internal.allure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The word that a page knows its own scripts by. It is a digest of everything that the page shows: a text that is shown cannot
 * contain it, as it would have to contain a digest of itself, and the same report is the same page.
 */
final class Nonce {

    private Nonce() {}

    static String of(List<byte[]> scripts, Map<String, String> data) {
        MessageDigest digest = sha256();
        scripts.forEach(digest::update);
        new TreeMap<>(data).forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(content.getBytes(StandardCharsets.UTF_8));
        });
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
