package org.modelunit.evidence.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modelunit.evidence.summary.DataIdentity;
import org.modelunit.evidence.summary.Identity;
import org.modelunit.evidence.summary.RunIdentity;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.text.Numbers;

/** Which model, on what data, in which run, as names with a text each; page and Markdown say the same. */
final class IdentityWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern PATH = Pattern.compile("(?s)(/|\\\\|[A-Za-z]:[/\\\\]).*[^/\\\\]");
    private static final int COMMIT = 12;
    private static final int MOST_LABELS = 6;
    private static final int MOST_DATA = 6;

    private IdentityWords() {}

    /** Returns what is known, in the order in which people ask for it; what nobody knows is left out. */
    static Map<String, String> of(Identity identity) {
        RunIdentity run = identity.run();
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "Candidate", file(identity.candidate()));
        put(words, "Model in service", file(identity.inService()));
        put(
                words,
                "Other models",
                joined(identity.otherModels().stream().map(IdentityWords::file).toList()));
        put(words, "Data", data(identity.data()));
        put(words, "Operating point", joined(identity.operatingPoints()));
        put(words, "Run", run.started().equals(Instant.EPOCH) ? "" : TIME.format(run.started()));
        put(words, "Commit", commit(run));
        put(
                words,
                "Job",
                run.job().server().isEmpty()
                        ? ""
                        : (run.job().server() + " " + run.job().name()).strip());
        put(words, "Seed", run.seed());
        put(
                words,
                "Changed settings",
                joined(run.changed().stream()
                        .map(setting -> setting.key() + "=" + name(setting.value()))
                        .toList()));
        return words;
    }

    /** Of a path its last name: where a machine keeps its files tells a reader nothing, and evidence has it whole. */
    private static String name(String value) {
        return PATH.matcher(value).matches()
                ? value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1)
                : value;
    }

    private static void put(Map<String, String> words, String name, String text) {
        if (!text.isEmpty()) {
            words.put(name, text);
        }
    }

    private static String joined(List<String> texts) {
        return String.join("; ", texts);
    }

    /** A file's name with the first digits of its digest. */
    static String file(Fingerprint file) {
        if (file.name().isEmpty()) {
            return "";
        }
        return file.sha256().isEmpty() ? file.name() : file.name() + " (sha256 " + Identity.digits(file.sha256()) + ")";
    }

    private static String data(List<DataIdentity> data) {
        List<String> texts = new ArrayList<>();
        data.stream().limit(MOST_DATA).map(IdentityWords::data).forEach(texts::add);
        if (data.size() > MOST_DATA) {
            texts.add((data.size() - MOST_DATA) + " more");
        }
        return joined(texts);
    }

    private static String data(DataIdentity data) {
        String labels = data.labels().stream()
                .limit(MOST_LABELS)
                .map(label -> Numbers.fixed(100 * label.share(), 1) + "% " + label.label())
                .collect(Collectors.joining(", "));
        int rows = data.data().rows();
        return file(data.data().digested())
                + (rows == 0 ? "" : ", " + Numbers.counted(rows, "row", "rows"))
                + (labels.isEmpty() ? "" : ", " + labels)
                + (data.labels().size() > MOST_LABELS ? ", …" : "");
    }

    private static String commit(RunIdentity run) {
        String sha = run.commit().sha();
        if (sha.isEmpty()) {
            return "";
        }
        String branch = run.commit().branch();
        return (sha.length() > COMMIT ? sha.substring(0, COMMIT) : sha) + (branch.isEmpty() ? "" : " on " + branch);
    }
}
