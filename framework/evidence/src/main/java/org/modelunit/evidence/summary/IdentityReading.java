package org.modelunit.evidence.summary;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelunit.build.CiJob;
import org.modelunit.build.Commit;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.Shard;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.recording.NamedModel;
import org.modelunit.settings.Setting;
import org.modelunit.settings.SettingOrigin;
import org.modelunit.settings.SettingPath;

/** Finds out what a run was about. */
final class IdentityReading {

    private static final Fingerprint NOBODY = Fingerprint.unknown("");
    private static final String SEED = "modelunit.seed";

    private final Evidence evidence;
    private final List<SummarizedClaim> claims;

    IdentityReading(Evidence evidence, List<SummarizedClaim> claims) {
        this.evidence = evidence;
        this.claims = claims;
    }

    /**
     * Returns what the run was about.
     *
     * @param judged the model that the gate names; without a digest where it names none
     * @param link the address of the job on the build server, as somebody gave it
     */
    Identity read(Fingerprint judged, String link) {
        Fingerprint candidate = judged.sha256().isEmpty() ? replaced().orElseGet(this::mostClaimed) : judged;
        Fingerprint inService = mostFrequent(provenances()
                        .filter(provenance -> !provenance.others().containsKey(Provenance.BASELINE)) // which was kept
                        .map(Provenance::champion))
                .filter(champion -> !champion.equals(candidate))
                .orElse(NOBODY);
        return new Identity(
                candidate,
                inService,
                provenances()
                        .flatMap(provenance -> provenance.models().stream())
                        .filter(model ->
                                !isSame(model, candidate) && !isSame(model, inService) && !model.equals(NOBODY))
                        .distinct()
                        .toList(),
                DataReading.of(claims),
                provenances()
                        .map(Provenance::operatingPoint)
                        .filter(point -> !point.isEmpty())
                        .distinct()
                        .toList(),
                run(link),
                shards(shard -> shard.header().build().module()),
                versions());
    }

    /** Whether two names are of the same bytes; without a digest, whether they are the same name. */
    private static boolean isSame(Fingerprint one, Fingerprint other) {
        return one.equals(other) || !one.sha256().isEmpty() && one.sha256().equals(other.sha256());
    }

    private Stream<Provenance> provenances() {
        return claims.stream().map(claim -> claim.claim().provenance());
    }

    /** The model whose place a candidate took, by its name among the claims where one is about it. */
    private Optional<Fingerprint> replaced() {
        return evidence.shards().stream()
                .filter(shard -> shard.end() != null)
                .flatMap(shard -> shard.end() == null ? Stream.empty() : shard.end().models().stream())
                .filter(model -> model.isReplaced() && !model.sha256().isEmpty())
                .findFirst()
                .map(this::fingerprint);
    }

    private Fingerprint fingerprint(NamedModel model) {
        return provenances()
                .flatMap(provenance -> provenance.models().stream())
                .filter(used -> used.sha256().equals(model.sha256()))
                .findFirst()
                .orElseGet(() -> new Fingerprint(
                        model.path()
                                .substring(Math.max(
                                                model.path().lastIndexOf('/'),
                                                model.path().lastIndexOf('\\'))
                                        + 1),
                        model.sha256()));
    }

    private Fingerprint mostClaimed() {
        return mostFrequent(provenances().map(Provenance::model)).orElse(NOBODY);
    }

    private static Optional<Fingerprint> mostFrequent(Stream<Fingerprint> all) {
        Map<Fingerprint, Long> counts = all.filter(one -> !one.equals(NOBODY))
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .min(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private RunIdentity run(String link) {
        List<Setting> settings = evidence.shards().stream()
                .flatMap(shard -> shard.header().settings().stream())
                .distinct()
                .toList();
        return new RunIdentity(
                shards(shard -> shard.header().run()),
                evidence.shards().stream()
                        .map(shard -> shard.header().started())
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                String.join(", ", shards(shard -> shard.header().build().session())),
                first(shard -> shard.header().build().commit()).orElse(Commit.UNKNOWN),
                first(shard -> shard.header().build().job()).orElse(CiJob.NONE),
                isAddress(link) ? link : "",
                settings.stream()
                        .filter(setting -> setting.key().equals(SEED))
                        .map(Setting::value)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")),
                settings.stream()
                        .filter(setting -> setting.origin() != SettingOrigin.DEFAULT)
                        .map(SettingPath::shown)
                        .sorted(Comparator.comparing(Setting::key).thenComparing(Setting::value))
                        .toList());
    }

    private <T> Optional<T> first(Function<Shard, T> part) {
        return evidence.shards().stream().map(part).findFirst();
    }

    private List<String> shards(Function<Shard, String> part) {
        return evidence.shards().stream()
                .map(part)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether a text is an address of the web: a page makes a link of it, and a script is an address, too. */
    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Map<String, String> versions() {
        Map<String, Set<String>> all = new TreeMap<>();
        for (Shard shard : evidence.shards()) {
            shard.header().build().libraries().forEach((name, version) -> add(all, name, version));
            add(all, "Java", shard.header().build().machine().java());
        }
        Map<String, String> versions = new TreeMap<>();
        all.forEach((name, found) -> versions.put(name, String.join(", ", found)));
        return versions;
    }

    private static void add(Map<String, Set<String>> all, String name, String version) {
        if (!version.isEmpty()) {
            all.computeIfAbsent(name, any -> new TreeSet<>()).add(version);
        }
    }

    /** Model, data and versions in words, for whoever compares two runs. */
    static Map<String, String> things(Identity identity) {
        Map<String, String> things = new TreeMap<>();
        put(things, "model", words(identity.candidate()));
        put(things, "model in service", words(identity.inService()));
        Map<String, List<String>> data = new TreeMap<>();
        identity.data().forEach(one -> data.computeIfAbsent(one.data().knownAs(), name -> new ArrayList<>())
                .add(one.data().rows() + " rows, "
                        + Identity.digits(one.data().digested().sha256())));
        data.forEach((name, found) ->
                put(things, "data " + name, found.stream().sorted().distinct().collect(Collectors.joining("; "))));
        put(
                things,
                "operating point",
                identity.operatingPoints().stream().sorted().collect(Collectors.joining("; ")));
        put(things, "seed", identity.run().seed());
        identity.versions().forEach((name, version) -> put(things, "version of " + name, version));
        return things;
    }

    private static void put(Map<String, String> things, String name, String words) {
        if (!words.isEmpty()) {
            things.put(name, words);
        }
    }

    private static String words(Fingerprint one) {
        return (one.name() + " " + Identity.digits(one.sha256())).strip();
    }
}
