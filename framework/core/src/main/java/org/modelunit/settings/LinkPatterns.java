package org.modelunit.settings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * {@code modelunit.link.<kind>}: the addresses that names lead to in reports, with {@code {}} where the name goes.
 *
 * <pre>{@code
 * modelunit.link.requirement = https://wiki.example.org/requirements/{}
 * }</pre>
 *
 * @param patterns the addresses by their kinds: {@value #REQUIREMENT}, {@value #ISSUE}, {@value #BUILD}, {@value #MODEL}
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record LinkPatterns(Map<String, String> patterns) {

    /** Where a requirement is written down; the name is its id. */
    public static final String REQUIREMENT = "requirement";

    /** Where an issue is kept; the name is its id. */
    public static final String ISSUE = "issue";

    /** Where the build is shown that ran the tests; the name is the run's. */
    public static final String BUILD = "build";

    /** Where a model is registered; the name is the SHA-256 of its file, or what it is called where it has no file. */
    public static final String MODEL = "model";

    /** No name leads anywhere. */
    public static final LinkPatterns NONE = new LinkPatterns(Map.of());

    private static final String PREFIX = "modelunit.link.";

    private static final String NAME = "{}";

    /** An address of the web that names nobody: a user may bring his password along. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s\"'<>@{}\\\\/?#]+(?:[/?#][^\\s\"'<>{}\\\\]*)?\\{}[^\\s\"'<>{}\\\\]*");

    /** Keeps an unmodifiable copy. */
    public LinkPatterns {
        patterns = Collections.unmodifiableMap(new TreeMap<>(patterns));
    }

    /**
     * Returns the addresses that settings name.
     *
     * @param settings the settings of a run
     */
    public static LinkPatterns of(Settings settings) {
        Map<String, String> said = new TreeMap<>();
        settings.sources().stream()
                .filter(setting -> setting.key().startsWith(PREFIX) && isPattern(setting.value()))
                .forEach(setting -> said.put(setting.key().substring(PREFIX.length()), setting.value()));
        return new LinkPatterns(said);
    }

    /** Returns the keys of the settings. */
    static List<String> keys() {
        return Stream.of(BUILD, ISSUE, MODEL, REQUIREMENT)
                .map(kind -> PREFIX + kind)
                .toList();
    }

    /** Tells whether a text is an address with one place for a name, behind the host. */
    static boolean isPattern(String text) {
        return ADDRESS.matcher(text).matches() && text.indexOf(NAME) > text.indexOf('/', "https://".length());
    }

    /**
     * Returns the address that a name leads to; nothing if there is none for its kind.
     *
     * @param kind what the name is of
     * @param name the name; it becomes one part of the address, whatever is in it
     */
    public Optional<String> address(String kind, String name) {
        return Optional.ofNullable(patterns.get(kind))
                .filter(pattern -> !name.isEmpty())
                .map(pattern -> pattern.replace(
                        NAME, URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")));
    }
}
