package org.modelunit.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.TensorDifference;
import org.modelunit.tensor.Tolerance;
import org.modelunit.text.PrintableText;

/** What became of one stage beside its reference. Immutable. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class StageFinding {

    private final String stage;
    private final StageStatus status;
    private final @Nullable StageTensor telling; // null where the stage failed on the reference
    private final String words;

    private StageFinding(String stage, StageStatus status, @Nullable StageTensor telling, String words) {
        this.stage = stage;
        this.status = status;
        this.telling = telling;
        this.words = words;
    }

    /** All stages, in their order. */
    static List<StageFinding> of(List<StagePair> pairs, List<StageTolerance> tolerances) {
        List<StageFinding> findings = new ArrayList<>();
        boolean isFirst = true;
        for (int i = 0; i < pairs.size(); i++) {
            StageFinding finding = of(pairs.get(i), tolerances.get(i), isFirst);
            findings.add(finding);
            isFirst &= finding.status == StageStatus.AGREES;
        }
        return findings;
    }

    private static StageFinding of(StagePair pair, StageTolerance tolerance, boolean isFirst) {
        requireSense(pair, tolerance);
        List<StageTensor> traced = compared(pair, pair.traced(), tolerance);
        Optional<StageTensor> onChain = firstThatFails(traced);
        NamedTensors alone = pair.alone().output();
        List<StageTensor> byItself =
                alone == null ? List.of() : alone == pair.traced() ? traced : compared(pair, alone, tolerance);
        Optional<StageTensor> own = firstThatFails(byItself);
        SecondRun second = SecondRun.of(pair, tolerance);
        boolean agrees = alone != null && own.isEmpty() && onChain.isEmpty() && second.passes();
        if (!agrees && second.differs(onChain.isEmpty())) {
            StageTensor telling =
                    onChain.or(second::firstThatFails).or(() -> own).orElse(farthest(traced));
            return new StageFinding(
                    pair.stage(), StageStatus.NONDETERMINISTIC, telling, second.words() + otherwise(pair));
        }
        if (alone == null) {
            return new StageFinding(
                    pair.stage(), StageStatus.DIVERGES, null, pair.alone().failure());
        }
        StageStatus status = own.isPresent()
                ? StageStatus.DIVERGES
                : onChain.isEmpty() ? StageStatus.AGREES : isFirst ? StageStatus.AMPLIFIES : StageStatus.INHERITS;
        StageTensor telling = own.or(() -> onChain).orElse(farthest(traced));
        String words =
                (traced.size() == 1 ? "" : "of '" + PrintableText.of(telling.name()) + "', ") + telling.finding();
        return new StageFinding(
                pair.stage(), status, telling, status == StageStatus.DIVERGES ? words + otherwise(pair) : words);
    }

    /** Stages between this one and the last one that is compared have run with it. */
    private static String otherwise(StagePair pair) {
        return pair.notCompared().isEmpty()
                ? ""
                : "; the fault may as well be in '" + PrintableText.of(String.join("', '", pair.notCompared()))
                        + "' before it, which " + (pair.notCompared().size() == 1 ? "is" : "are") + " not compared";
    }

    /** A tolerance where nothing is floating would never be used. */
    private static void requireSense(StagePair pair, StageTolerance tolerance) {
        List<String> names = pair.traced().names();
        tolerance.tensors().keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("the stage '"
                            + PrintableText.of(pair.stage() + "' gives " + names + ", and no '" + name)
                            + "', which has a tolerance; leave it out, or name one of these");
                });
        for (String name : names) {
            Tolerance own = tolerance.tensors().get(name);
            if (own != null && !own.isExact() && !isFloating(pair, name)) {
                throw senseless(pair, "'" + name + "': " + pair.traced().get(name), own);
            }
        }
        Tolerance others = tolerance.tolerance();
        boolean isUsed =
                names.stream().anyMatch(name -> !tolerance.tensors().containsKey(name) && isFloating(pair, name));
        if (!others.isExact() && !isUsed) {
            throw tolerance.tensors().isEmpty()
                    ? senseless(pair, pair.traced().toString(), others)
                    : new IllegalArgumentException("the stage '" + PrintableText.of(pair.stage())
                            + "' has a tolerance of " + others + " that is used by none of its tensors, since those of"
                            + " floating numbers have their own; write stage(…, exact()) instead");
        }
    }

    private static boolean isFloating(StagePair pair, String name) {
        return Stream.of(pair.traced(), pair.expected())
                .filter(tensors -> tensors.names().contains(name))
                .anyMatch(tensors -> StageTensor.isFloating(tensors.get(name)));
    }

    private static IllegalArgumentException senseless(StagePair pair, String what, Tolerance tolerance) {
        return new IllegalArgumentException("the stage '" + PrintableText.of(pair.stage() + "' gives " + what)
                + ", which is compared exactly, so a tolerance of " + tolerance
                + " cannot hold for it; leave out its tolerance");
    }

    private static List<StageTensor> compared(StagePair pair, NamedTensors actual, StageTolerance tolerance) {
        if (!actual.names().equals(pair.expected().names())) {
            throw new IllegalStateException("the stage '"
                    + PrintableText.of(pair.stage() + "' gave " + pair.traced().names()) + ", but on the reference "
                    + PrintableText.of(actual.names().toString()) + "; let it give the same tensors whatever it gets");
        }
        return actual.names().stream()
                .map(name ->
                        StageTensor.of(name, actual.get(name), pair.expected().get(name), tolerance.of(name)))
                .toList();
    }

    static Optional<StageTensor> firstThatFails(List<StageTensor> tensors) {
        return tensors.stream().filter(tensor -> !tensor.passes()).findFirst();
    }

    /** Of tensors that agree, one that is not equal says more. */
    private static StageTensor farthest(List<StageTensor> tensors) {
        return tensors.stream()
                .filter(tensor -> tensor.difference() != null
                        && tensor.difference().counts().unequal() > 0)
                .findFirst()
                .orElse(tensors.get(0));
    }

    /** Returns the name of the stage. */
    public String stage() {
        return stage;
    }

    /** Returns what became of it. */
    public StageStatus status() {
        return status;
    }

    /**
     * Returns how it differs: on the reference of what came before where it diverges by itself, else on what came before. Of several tensors
     * it is the first that fails; empty where shapes differ, or the stage failed.
     */
    public Optional<TensorDifference> difference() {
        return telling == null ? Optional.empty() : Optional.ofNullable(telling.difference());
    }

    /** The tensor that decided. */
    Optional<StageTensor> telling() {
        return Optional.ofNullable(telling);
    }

    /** Returns what was found, in words: "33 of 20,923 values are too far away". */
    public String inWords() {
        return words;
    }

    /** Returns the stage with what became of it. */
    @Override
    public String toString() {
        return "'" + PrintableText.of(stage) + "' " + status.words() + ": " + words;
    }
}
