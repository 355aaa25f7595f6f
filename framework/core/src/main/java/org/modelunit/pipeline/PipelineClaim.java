package org.modelunit.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.tensor.Tolerance;
import org.modelunit.text.PrintableText;

/**
 * A claim that the stages of a pipeline give what a reference has. The stages have run before it is judged: judging compares numbers alone.
 *
 * <pre>{@code
 * PipelineVerdict verdict = trace.against(reference).claim(stage("features", ulps(2))).judge();
 * verdict.firstDiverging();   // "features"
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class PipelineClaim implements Claim {

    static final String KIND = "pipeline";

    private final Trace trace;
    private final Reference reference;
    private final List<StageTolerance> given;
    private final @Nullable Reproduction reproduction;
    private final @Nullable RuntimeException failure;

    private PipelineClaim(
            Trace trace,
            Reference reference,
            List<StageTolerance> given,
            @Nullable Reproduction reproduction,
            @Nullable RuntimeException failure) {
        this.trace = trace;
        this.reference = reference;
        this.given = List.copyOf(given);
        this.reproduction = reproduction;
        this.failure = failure;
    }

    /**
     * Returns the claim that a trace reproduces a reference. The stages run on the reference now; if they cannot, {@link #judge} says why.
     *
     * @param trace what the stages gave
     * @param reference what they should have given
     * @param tolerances how close stages have to come; those without one have to be exact
     */
    public static PipelineClaim of(Trace trace, Reference reference, StageTolerance... tolerances) {
        List<StageTolerance> given = Arrays.asList(tolerances);
        try {
            return of(trace.against(reference), given);
        } catch (RuntimeException e) {
            return new PipelineClaim(trace, reference, given, null, e);
        }
    }

    static PipelineClaim of(Reproduction reproduction, List<StageTolerance> tolerances) {
        return new PipelineClaim(reproduction.trace(), reproduction.reference(), tolerances, reproduction, null);
    }

    @Override
    public String subject() {
        return trace.name();
    }

    @Override
    public String property() {
        return "reproduction of the reference";
    }

    @Override
    public String requirement() {
        return "reproduce the reference: "
                + stages().stream().map(StageTolerance::toString).collect(Collectors.joining(", "));
    }

    /** Each stage that is compared with its tolerance, in the order of the pipeline. */
    private List<StageTolerance> stages() {
        Map<String, StageTolerance> tolerances = new HashMap<>();
        given.forEach(each -> tolerances.put(each.stage(), each));
        List<StageTolerance> stages = new ArrayList<>();
        for (String stage : trace.stages()) {
            if (reference.stages().contains(stage)) {
                stages.add(tolerances.getOrDefault(stage, StageTolerance.stage(stage, Tolerance.exact())));
            }
        }
        return stages;
    }

    @Override
    public Contract contract() {
        List<String> notCompared = new ArrayList<>(trace.stages());
        notCompared.addAll(trace.leftOut());
        notCompared.removeAll(stages().stream().map(StageTolerance::stage).toList());
        return Contract.of(KIND, List.of(), new Burden.Exact())
                .with(Contract.REQUIRED, requirement())
                .with(Contract.AGAINST, reference.provenance().name())
                .with("stages not compared", notCompared)
                .with("rows matched by", areKeyed() ? "keys" : "order");
    }

    private boolean areKeyed() {
        return !trace.keys().isEmpty() && !reference.keys().isEmpty();
    }

    @Override
    public Provenance provenance() {
        Fingerprint source = reference.provenance();
        Map<String, String> versions = new TreeMap<>();
        reference.versions().forEach((name, version) -> versions.put(Provenance.REFERENCE + " " + name, version));
        return models().provenance(trace.name(), DataUsed.of(source, "", "", trace.rows()), trace.batchSize(), versions)
                .with(Provenance.REFERENCE, source);
    }

    /** The models that what is compared depends on: one that runs after the last stage that is compared was not looked at. */
    TracedModels models() {
        List<StageTolerance> compared = stages();
        List<String> all = trace.stages();
        return trace.modelsUpTo(
                compared.isEmpty()
                        ? all.get(all.size() - 1)
                        : compared.get(compared.size() - 1).stage());
    }

    /**
     * Judges the claim.
     *
     * @throws IllegalArgumentException if a tolerance is for a stage that is not compared or that is exact, or one is given twice
     * @throws org.modelunit.error.DataException if trace and reference do not have the same stages or rows; the message says which
     */
    @Override
    public PipelineVerdict judge() {
        if (failure != null) {
            throw failure;
        }
        List<StageTolerance> stages = stages();
        for (int i = 0; i < given.size(); i++) {
            String stage = given.get(i).stage();
            if (stages.stream().noneMatch(each -> each.stage().equals(stage))) {
                throw new IllegalArgumentException(PrintableText.of(notCompared(stage)));
            }
            if (given.subList(0, i).stream().anyMatch(each -> each.stage().equals(stage))) {
                throw new IllegalArgumentException(
                        "the stage '" + PrintableText.of(stage) + "' has two tolerances; give it one");
            }
        }
        Reproduction run = reproduction();
        return new PipelineVerdict(this, run, StageFinding.of(run.pairs(), stages));
    }

    /** Why a stage that has a tolerance is not compared. */
    private String notCompared(String stage) {
        List<String> last =
                trace.stages().subList(trace.stages().size() - 1, trace.stages().size());
        String remedy = "; leave out its tolerance, or ";
        if (trace.leftOut().contains(stage)) {
            return "stage '" + stage + "' is not compared, since the trace ends at '" + last.get(0) + "'" + remedy
                    + "trace the pipeline upTo(\"" + stage + "\")";
        }
        List<String> compared = stages().stream().map(StageTolerance::stage).toList();
        return trace.stages().contains(stage)
                ? "stage '" + stage + "' is not compared, since the reference has only " + compared + remedy
                        + "take the stage into reference.only(…)"
                : "there is no stage '" + stage + "' to compare, but " + compared;
    }

    private Reproduction reproduction() {
        if (reproduction == null) {
            throw new IllegalStateException("the stages have not run on the reference");
        }
        return reproduction;
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
