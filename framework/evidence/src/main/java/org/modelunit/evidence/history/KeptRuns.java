package org.modelunit.evidence.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Bar;
import org.modelunit.evidence.ClaimId;
import org.modelunit.figure.ForestPlot.Interval;
import org.modelunit.figure.RunPoint;
import org.modelunit.recording.EarlierRuns;
import org.modelunit.recording.Run;
import org.modelunit.recording.TestId;
import org.modelunit.statistics.Side;

/**
 * Tells what the file of a module's history says of claims. Another run of the same build is no earlier one: Failsafe runs after Surefire.
 * Nor is any run that came after it.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class KeptRuns implements EarlierRuns {

    /** Made by {@link java.util.ServiceLoader}. */
    public KeptRuns() {}

    @Override
    public Values before(Run run) {
        Path file = ValueHistoryFile.of(
                run.directory(), run.settings().files().history(), run.build().module());
        return new Kept(run, file);
    }

    /** The values of a file, which is read when somebody asks for the first of them. */
    private static final class Kept implements Values {

        private final Run run;
        private final Path file;
        private @Nullable Read read;

        Kept(Run run, Path file) {
            this.run = run;
            this.file = file;
        }

        @Override
        public List<RunPoint> of(Part part, int most) {
            return read().of(keys(part), part.slice(), most);
        }

        @Override
        public synchronized List<String> troubles() {
            return read == null ? List.of() : read.troubles;
        }

        private synchronized Read read() {
            Read known = read;
            if (known == null) {
                ValueHistory history = ValueHistoryFile.read(file);
                known = Read.of(history.before(ofThisBuild(history))
                        .ofJob(run.build().job().name()));
                read = known;
            }
            return known;
        }

        private List<String> ofThisBuild(ValueHistory history) {
            String session = run.build().session();
            List<String> ids = new ArrayList<>(List.of(run.id()));
            history.runs().stream()
                    .filter(other -> !session.isEmpty() && other.session().equals(session))
                    .forEach(other -> ids.addAll(other.ids()));
            return ids;
        }

        /** The keys that a claim may have: evidence of one job has no name for it. */
        private List<String> keys(Part part) {
            TestId test = part.test();
            ClaimId id = new ClaimId(
                    test.uniqueId(), part.claim().subject(), part.claim().property(), test.slice(), part.occurrence());
            String module = run.build().module();
            return List.of(
                    ClaimRef.key(module, "", id),
                    ClaimRef.key(module, run.build().job().name(), id));
        }
    }

    /**
     * What a claim was in a run.
     *
     * @param place which of the kept runs it was
     */
    private record Found(int place, RunValues run, ClaimValue claim) {}

    /**
     * What was read.
     *
     * @param claims what became of each claim, by key, the oldest run first
     * @param troubles why something cannot be used
     */
    private record Read(Map<String, List<Found>> claims, List<String> troubles) {

        static Read of(ValueHistory history) {
            Map<String, List<Found>> claims = new HashMap<>();
            for (int place = 0; place < history.runs().size(); place++) {
                RunValues run = history.runs().get(place);
                for (ClaimValue claim : run.claims()) {
                    claims.computeIfAbsent(claim.ref().key(), key -> new ArrayList<>())
                            .add(new Found(place, run, claim));
                }
            }
            return new Read(claims, history.troubles());
        }

        List<RunPoint> of(List<String> keys, String slice, int most) {
            List<Found> found = keys.stream()
                    .distinct()
                    .flatMap(key -> claims.getOrDefault(key, List.of()).stream())
                    .sorted(Comparator.comparingInt(Found::place))
                    .toList();
            boolean isKnown =
                    found.stream().anyMatch(one -> one.claim.value(slice).isPresent());
            List<RunPoint> points = isKnown
                    ? found.stream().flatMap(one -> point(one, slice).stream()).toList()
                    : List.of();
            return points.subList(Math.max(0, points.size() - most), points.size());
        }
    }

    /** What became of a slice in a run; without a value where the run has none of the whole claim. */
    private static Optional<RunPoint> point(Found found, String slice) {
        Optional<SliceValue> value = found.claim.value(slice);
        if (value.isEmpty() && !found.claim.values().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(point(
                found,
                value.orElseGet(() -> new SliceValue(
                        slice, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, found.claim.status()))));
    }

    private static RunPoint point(Found found, SliceValue value) {
        List<Bar> bars = found.claim.contract().bars();
        return new RunPoint(
                found.run.started(),
                found.run.commit(),
                value.value(),
                Interval.ofKnown(value.lower(), value.upper()),
                Bar.strictest(bars, Side.AT_LEAST),
                Bar.strictest(bars, Side.AT_MOST),
                value.status().words());
    }
}
