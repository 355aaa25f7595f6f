package org.modelunit.behaviour;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Evaluation;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.counterexample.CounterExample;
import org.modelunit.metric.behaviour.BehaviourMetrics;
import org.modelunit.outcome.Held;
import org.modelunit.provenance.Provenance;
import org.modelunit.settings.Settings;

/**
 * A claim that an expectation holds when inputs change, or from one model to another: for a share of them, or for each. Along strengths it is judged from the weakest
 * on, up to the first that breaks, which needs no correction: a stronger one is only asked once the weaker ones hold.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class BehaviourClaim implements Claim {

    /** The kind of such a claim, whose property is a sentence of its own: "the score of 'bad' stays within 0.01". */
    public static final String KIND = "behaviour";

    /** From how many inputs on one answer for all of them says nothing. */
    static final int ENOUGH_TO_DIFFER = 30;

    private final List<Probed> probed; // from the weakest strength on
    private final List<Double> strengths; // none where there is one probe alone
    private final String property;
    private final Threshold threshold;
    private final boolean isForEach;
    private final long seed;

    BehaviourClaim(Probed probed, Threshold threshold, boolean isForEach) {
        this(List.of(probed), List.of(), probed.property(), threshold, isForEach);
    }

    BehaviourClaim(
            List<? extends Probed> probed,
            List<Double> strengths,
            String property,
            Threshold threshold,
            boolean isForEach) {
        this.probed = List.copyOf(probed);
        this.strengths = List.copyOf(strengths);
        this.property = property;
        this.threshold = requireNonNull(threshold, "threshold");
        this.isForEach = isForEach;
        this.seed = Settings.current().seed();
    }

    @Override
    public String subject() {
        return probed.get(0).subject();
    }

    @Override
    public String property() {
        return property;
    }

    @Override
    public String requirement() {
        return isForEach ? "for every input" : "for a share of " + threshold;
    }

    @Override
    public Rationale rationale() {
        return threshold.rationale();
    }

    @Override
    public Provenance provenance() {
        return probed.get(0).provenance();
    }

    @Override
    public Contract contract() {
        Contract contract = Contract.of(KIND, threshold.bars(), threshold.burden())
                .measuring(List.of(BehaviourMetrics.holdRate().info()), provenance())
                .with(Contract.SAMPLE, probed.get(0).sampling());
        for (int i = 0; i < probed.size(); i++) {
            contract = contract.with(
                    i == 0 ? "behaviour" : "behaviour " + (i + 1), probed.get(i).terms());
        }
        Optional<Replay.Outcome> kept = probed.get(0).replayed();
        return (kept.isEmpty()
                        ? contract
                        : contract.with(Contract.BASELINE, kept.get().file().place())
                                .with(
                                        Contract.BASELINE_DIGEST,
                                        kept.get().file().digest()))
                .withSeed(seed);
    }

    /**
     * Judges the claim.
     *
     * @throws IllegalArgumentException if the threshold makes no sense for a share
     * @throws org.modelunit.error.BaselineException if kept counter-examples are to be replayed, and there is no such file, or one that
     *     cannot be written
     */
    @Override
    public BehaviourVerdict judge() {
        List<MetricVerdict> shares = new ArrayList<>();
        for (Probed each : probed) {
            MetricVerdict share = judged(each);
            shares.add(share);
            if (!share.status().isGreen()) {
                break;
            }
        }
        int last = shares.size() - 1;
        Optional<Replay.Outcome> kept = probed.get(last).replayed();
        if (kept.isPresent() && kept.get().isToBeWritten()) {
            boolean isWritten = false;
            for (Probed each : probed.subList(0, shares.size())) {
                isWritten |= write(each);
            }
            shares.set(last, written(shares.get(last), probed.get(last), kept.get(), isWritten));
        }
        return new BehaviourVerdict(this, shares);
    }

    /** Writes the worst pair that fails, also where a share allows it, and returns whether there was one to keep. */
    private static boolean write(Probed each) {
        List<FailingPair> failing = each.failing();
        Optional<CounterExample<?>> worst = failing.isEmpty() ? Optional.empty() : each.smallest(failing.get(0));
        return each.replayed().orElseThrow().add(worst);
    }

    private MetricVerdict judged(Probed each) {
        Evaluation<?, Held> evaluation = isForEach ? unweighted(each.evaluation()) : each.evaluation();
        MetricVerdict share =
                evaluation.claim(BehaviourMetrics.holdRate(), threshold).judge();
        Optional<String> untold = share.status().isGreen() ? untold(each, evaluation.size()) : Optional.empty();
        Optional<String> again = again(each);
        return restated(
                share,
                each,
                again.isPresent() ? broken() : untold.isPresent() ? VerdictStatus.INCONCLUSIVE : share.status(),
                again.or(() -> untold).orElse(share.reason()));
    }

    /** Why a green share tells nothing, in words; empty where it tells something. */
    private static Optional<String> untold(Probed each, int inputs) {
        Optional<String> onlyAnswer = inputs >= ENOUGH_TO_DIFFER ? each.onlyAnswer() : Optional.empty();
        return onlyAnswer
                .map(answer -> "every input gets " + answer
                        + (each.two().isPresent()
                                ? " from both models, so they could not differ"
                                : ", before and after, so nothing could change"))
                .or(() -> each.replayed().flatMap(Replay.Outcome::isOfOthers));
    }

    /** Every input is every input, whatever it weighs. */
    private static <I> Evaluation<I, Held> unweighted(Evaluation<I, Held> evaluation) {
        return Evaluation.of(evaluation.inputs(), Held.of(evaluation.outcomes().held()), evaluation.provenance());
    }

    private MetricVerdict restated(MetricVerdict share, Probed each, VerdictStatus status, String reason) {
        boolean isAsJudged = status == share.status() && reason.equals(share.reason());
        return new MetricVerdict(
                subject(),
                "share of inputs where " + each.property(),
                share.threshold(),
                status,
                reason,
                isAsJudged ? share.measurement() : unsettled(share.measurement()),
                each.provenance(),
                share.figures());
    }

    /** The same numbers, where no number of such examples would settle anything, and no other answers turn it. */
    private static Measurement unsettled(Measurement measured) {
        return new Measurement(
                measured.value(),
                measured.bounds(),
                measured.passMarks(),
                measured.range(),
                measured.sample(),
                measured.power(),
                Map.of());
    }

    /** Which kept counter-examples fail again, in words; empty where none do. */
    private static Optional<String> again(Probed each) {
        Optional<Replay.Outcome> kept = each.replayed();
        if (kept.isEmpty() || kept.get().isToBeWritten()) {
            return Optional.empty();
        }
        if (!kept.get().isThere()) {
            throw kept.get().file().missing();
        }
        return kept.filter(outcome -> !outcome.failing().isEmpty())
                .map(outcome -> (outcome.failing().size() == 1 ? "kept counter-example " : "kept counter-examples ")
                        + outcome.failing().stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + (outcome.failing().size() == 1 ? " fails again" : " fail again"));
    }

    private VerdictStatus broken() {
        return threshold.burden().isProof() ? VerdictStatus.REFUTED : VerdictStatus.MISSED;
    }

    private MetricVerdict written(MetricVerdict share, Probed each, Replay.Outcome kept, boolean isWritten) {
        return restated(
                share,
                each,
                VerdictStatus.INCONCLUSIVE,
                isWritten
                        ? "the counter-examples in " + kept.file()
                                + " were only written now; look at them, and commit the file"
                        : "no pair that fails alone was found, so none was written to " + kept.file()
                                + "; commit the file, and run without -Dmodelunit.baseline");
    }

    List<Probed> probed() {
        return probed;
    }

    List<Double> strengths() {
        return strengths;
    }

    /** What decides along strengths: the first bar. */
    Bar bar() {
        return threshold.bars().get(0);
    }

    boolean isForEach() {
        return isForEach;
    }

    long seed() {
        return seed;
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
