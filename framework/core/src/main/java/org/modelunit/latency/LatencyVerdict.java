package org.modelunit.latency;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Measured;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.Figure;
import org.modelunit.provenance.Provenance;

/**
 * The verdict of a claim on times, memory or their cost: a value that was judged, and what else was seen while it was measured.
 *
 * @param kind what kind of claim it was: "slowdown", "latency", "load", "memory"
 * @param value the verdict on the value
 * @param seen what else was seen, the most telling first: how many calls were late, what disturbed, which inputs were slowest; what is
 *     told here takes the place of what the value tells under the same name
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record LatencyVerdict(String kind, MetricVerdict value, List<Fact> seen) implements Verdict {

    /** Keeps an unmodifiable copy. */
    public LatencyVerdict {
        requireNonNull(kind, "kind");
        requireNonNull(value, "value");
        seen = List.copyOf(seen);
    }

    @Override
    public String subject() {
        return value.subject();
    }

    @Override
    public String property() {
        return value.property();
    }

    @Override
    public String requirement() {
        return value.requirement();
    }

    @Override
    public Rationale rationale() {
        return value.rationale();
    }

    @Override
    public VerdictStatus status() {
        return value.status();
    }

    @Override
    public String sentence() {
        return value.sentence();
    }

    @Override
    public List<Fact> facts() {
        Set<String> told = seen.stream().map(Fact::name).collect(Collectors.toSet());
        List<Fact> facts = new ArrayList<>(seen);
        value.facts().stream().filter(fact -> !told.contains(fact.name())).forEach(facts::add);
        return facts;
    }

    @Override
    public String expected() {
        return value.expected();
    }

    @Override
    public String actual() {
        return value.actual();
    }

    @Override
    public Provenance provenance() {
        return value.provenance();
    }

    /** Returns nothing: no number that was drawn makes a verdict on times another one. */
    @Override
    public OptionalLong seed() {
        return OptionalLong.empty();
    }

    @Override
    public Optional<Measured> measured() {
        return value.measured();
    }

    @Override
    public List<Figure> figures() {
        return value.figures();
    }
}
