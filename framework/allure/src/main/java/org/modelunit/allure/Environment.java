package org.modelunit.allure;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;

/** What a run was made of, by name, for Allure's environment: each value once, in the order of names. Safe for any thread. */
final class Environment {

    private static final String SEPARATOR = ", ";

    private final TreeMap<String, TreeSet<String>> values = new TreeMap<>();

    synchronized void add(String name, String value) {
        if (!value.isEmpty()) {
            values.computeIfAbsent(name, key -> new TreeSet<>()).add(value);
        }
    }

    void add(Provenance provenance) {
        if (provenance.hasModel()) {
            add("model " + provenance.model().name(), digest(provenance.model()));
        }
        if (provenance.isComparison()) {
            add("model " + provenance.champion().name(), digest(provenance.champion()));
        }
        Fingerprint beside = provenance.others().get(Provenance.OTHER_MODEL);
        if (beside != null) {
            add("model " + beside.name(), digest(beside));
        }
        if (!provenance.equals(Provenance.UNKNOWN)) {
            add("data " + provenance.source().name(), digest(provenance.source()));
            add("data set " + provenance.dataset(), digest(provenance.contentDigest()));
        }
        provenance.versions().forEach(this::add);
    }

    synchronized void addAll(Environment other) {
        other.values.forEach((name, found) -> found.forEach(value -> add(name, value)));
    }

    private static String digest(Fingerprint fingerprint) {
        return fingerprint.sha256().isEmpty() ? "no digest" : digest(fingerprint.sha256());
    }

    private static String digest(String sha256) {
        return sha256.isEmpty() ? "" : "sha256 " + sha256;
    }

    static Environment parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read from memory", e);
        }
        Environment environment = new Environment();
        for (String name : properties.stringPropertyNames()) {
            Collection<String> found =
                    Arrays.asList(properties.getProperty(name).split(SEPARATOR, -1));
            found.forEach(value -> environment.add(name, value));
        }
        return environment;
    }

    /** Returns the text of a properties file, without the date that {@link Properties#store} would write into it. */
    synchronized String text() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, found) -> text.append(escaped(name, true))
                .append('=')
                .append(escaped(String.join(SEPARATOR, found), false))
                .append('\n'));
        return text.toString();
    }

    private static String escaped(String text, boolean name) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else if (c == '\\' || (name && " :=#!".indexOf(c) >= 0)) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
