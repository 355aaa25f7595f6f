package org.modelunit.allure;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modelunit.claim.Contract;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.recording.Run;
import org.modelunit.text.PrintableText;

/**
 * What a run was made of, for Allure's environment: a line for each role, what is judged first, each value once. Safe for any thread.
 */
final class Environment {

    private static final String SEPARATOR = " | ";

    /** So many values of one role are named; a reader of the first page looks for his model, not for a hundred. */
    private static final int NAMED = 5;

    private static final String MORE = "and more";
    private static final int DIGEST = 12;
    private static final Pattern DIGESTED = Pattern.compile("(?: [0-9a-f]{12}|, no digest), \\d+ rows$");

    /** The lines, in their order. */
    private enum Role {
        CANDIDATE,
        IN_SERVICE,
        BESIDE,
        DATA,
        COMMIT,
        BUILD,
        RUN,
        VERSIONS;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private final Map<Role, TreeSet<String>> values = new EnumMap<>(Role.class);

    private synchronized void add(Role role, String value) {
        if (!value.isBlank()) {
            values.computeIfAbsent(role, key -> new TreeSet<>())
                    .add(PrintableText.of(value).replace(SEPARATOR, " / "));
        }
    }

    /** Adds what is known when a run begins. */
    void add(Run run, Executor executor) {
        String commit = run.build().commit().sha();
        String branch = run.build().commit().branch();
        add(Role.COMMIT, commit.isEmpty() || branch.isEmpty() ? commit : commit + " (" + branch + ")");
        add(Role.BUILD, executor.isKnown() ? executor.name() + " " + executor.build() : "");
        add(Role.RUN, run.id() + ", seed " + run.settings().seed());
        add(Role.VERSIONS, "java " + Runtime.version());
        add(Role.VERSIONS, "os " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        run.build().libraries().forEach((name, version) -> add(Role.VERSIONS, name + " " + version));
    }

    /**
     * Adds what a claim was about.
     *
     * @param provenance the models and the data
     * @param asked what the claim asked for: the model of a kept value is not in service because somebody kept its value
     */
    void add(Provenance provenance, Contract asked) {
        if (provenance.hasModel()) {
            add(Role.CANDIDATE, words(provenance.model()));
        }
        provenance.models().stream()
                .filter(model -> !model.equals(provenance.model()))
                .forEach(model -> add(Role.BESIDE, words(model)));
        if (provenance.isComparison()) {
            boolean isKept = asked.terms().containsKey(Contract.BASELINE)
                    || provenance.others().containsKey(Provenance.BASELINE);
            add(
                    isKept ? Role.BESIDE : Role.IN_SERVICE,
                    words(provenance.champion()) + (isKept ? " (its values are kept)" : ""));
        }
        Fingerprint beside = provenance.others().get(Provenance.OTHER_MODEL);
        if (beside != null) {
            add(Role.BESIDE, words(beside));
        }
        if (!provenance.equals(Provenance.UNKNOWN)
                && (provenance.data().isNamed() || provenance.data().isKnown())) {
            add(
                    Role.DATA,
                    words(provenance.data().digested()) + ", "
                            + provenance.data().rows() + " rows");
        }
        provenance.versions().forEach((name, version) -> add(Role.VERSIONS, name + " " + version));
    }

    synchronized void addAll(Environment other) {
        other.values.forEach((role, found) -> found.forEach(value -> add(role, value)));
    }

    private static String words(Fingerprint fingerprint) {
        String name = fingerprint.name().isEmpty() ? "unnamed" : fingerprint.name();
        return fingerprint.sha256().isEmpty()
                ? name + ", no digest"
                : name + " " + fingerprint.sha256().substring(0, DIGEST);
    }

    static Environment parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read from memory", e);
        }
        Environment environment = new Environment();
        for (Role role : Role.values()) {
            for (String value : properties.getProperty(role.words(), "").split(" \\| ", -1)) {
                environment.add(role, value);
            }
        }
        return environment;
    }

    /** Returns the text of a properties file, without the date that {@link Properties#store} would write into it. */
    synchronized String text() {
        StringBuilder text = new StringBuilder();
        values.forEach((role, found) -> text.append(escaped(role.words(), true))
                .append('=')
                .append(escaped(line(role, found), false))
                .append('\n'));
        return text.toString();
    }

    private static String line(Role role, Set<String> found) {
        long most = role == Role.VERSIONS ? Long.MAX_VALUE : NAMED;
        List<String> whole = found.stream()
                .filter(value -> !value.equals(MORE) && !isPart(role, value, found))
                .toList();
        String named = whole.stream().limit(most).collect(Collectors.joining(SEPARATOR));
        return whole.size() > most || found.contains(MORE) ? named + SEPARATOR + MORE : named;
    }

    /** A slice of a data set that is named, too, is no news. */
    private static boolean isPart(Role role, String value, Set<String> found) {
        return role == Role.DATA
                && found.stream()
                        .anyMatch(other ->
                                value.startsWith(DIGESTED.matcher(other).replaceFirst("") + "/"));
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
