package org.modelunit.pipeline;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.diagnosis.Cause;
import org.modelunit.figure.Figure;
import org.modelunit.provenance.Provenance;

/** The verdict of a claim that a pipeline reproduces its reference: what became of each stage, and which one is at fault. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class PipelineVerdict implements Verdict {

    private final PipelineClaim claim;
    private final List<StageFinding> stages;
    private final PipelineText text;

    PipelineVerdict(PipelineClaim claim, Reproduction reproduction, List<StageFinding> stages) {
        this.claim = claim;
        this.stages = List.copyOf(stages);
        this.text = new PipelineText(reproduction, this.stages, claim.models());
    }

    /** Returns what became of each stage that was compared, in the order of the pipeline. */
    public List<StageFinding> stages() {
        return stages;
    }

    /**
     * Returns the first stage at fault by itself: one that differs even on the reference of what came before, or does not answer the same
     * twice; empty if there is none.
     */
    public Optional<String> firstDiverging() {
        return stages.stream()
                .filter(stage -> stage.status().isOwnFault())
                .map(StageFinding::stage)
                .findFirst();
    }

    /**
     * Returns why the first stage that diverges does, where undoing the cause makes its values agree; empty where none is shown. It is looked
     * for when somebody asks, or reads the failure.
     */
    public Optional<Cause> cause() {
        return text.cause();
    }

    @Override
    public String kind() {
        return PipelineClaim.KIND;
    }

    @Override
    public String subject() {
        return claim.subject();
    }

    @Override
    public String property() {
        return claim.property();
    }

    @Override
    public String requirement() {
        return claim.requirement();
    }

    @Override
    public VerdictStatus status() {
        return stages.stream().allMatch(stage -> stage.status() == StageStatus.AGREES)
                ? VerdictStatus.MET
                : VerdictStatus.MISSED;
    }

    @Override
    public String title() {
        return subject() + " to " + requirement();
    }

    @Override
    public String summary() {
        return text.finding() + ", required to " + requirement();
    }

    @Override
    public String sentence() {
        String expected = "Expected " + subject() + " to " + requirement();
        return status() == VerdictStatus.MET
                ? expected + ", and so it does: " + text.finding() + "."
                : expected + ", but " + text.finding() + ".";
    }

    @Override
    public List<Fact> facts() {
        return text.facts();
    }

    @Override
    public String expected() {
        return claim.requirement();
    }

    @Override
    public String actual() {
        return text.finding();
    }

    @Override
    public Provenance provenance() {
        return claim.provenance();
    }

    /** Returns the values of each stage by whether they are close enough, and the differences of the stage at fault by their size. */
    @Override
    public List<Figure> figures() {
        return text.figures();
    }
}
