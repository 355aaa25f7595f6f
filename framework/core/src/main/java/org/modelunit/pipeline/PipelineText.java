package org.modelunit.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modelunit.claim.Fact;
import org.modelunit.diagnosis.Cause;
import org.modelunit.diagnosis.Diagnosis;
import org.modelunit.figure.Figure;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/** The words and pictures of a claim on a pipeline. */
final class PipelineText {

    private final Reproduction reproduction;
    private final List<StageFinding> stages;
    private final TracedModels models;
    private final Optional<StageFinding> fault;
    private Optional<Cause> cause = Optional.empty();
    private boolean isLookedFor;

    PipelineText(Reproduction reproduction, List<StageFinding> stages, TracedModels models) {
        this.reproduction = reproduction;
        this.stages = stages;
        this.models = models;
        this.fault = stages.stream()
                .filter(stage -> stage.status().isOwnFault())
                .findFirst()
                .or(() -> stages.stream()
                        .filter(stage -> stage.status() != StageStatus.AGREES)
                        .findFirst());
    }

    /** What was found, as the end of a sentence. */
    String finding() {
        if (fault.isEmpty()) {
            int rows = reproduction.trace().rows();
            return (stages.size() == 1 ? "the stage agrees" : "all " + stages.size() + " stages agree") + " on "
                    + Numbers.count(rows) + (rows == 1 ? " row" : " rows");
        }
        StageFinding stage = fault.get();
        return "'" + PrintableText.of(stage.stage()) + "' " + stage.status().words() + ": " + stage.inWords();
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (stages.size() > 1) {
            for (StageFinding stage : stages) {
                facts.add(new Fact(facts.isEmpty() ? "stages" : "", PrintableText.of(stage.stage()), words(stage)));
            }
        }
        cause().ifPresent(likely -> facts.add(Fact.of("likely cause", likely.sentence())));
        fault.ifPresent(stage -> facts.addAll(difference(stage)));
        facts.add(new Fact("rows", Numbers.count(reproduction.trace().rows()), reproduction.matching()));
        facts.addAll(models.facts());
        facts.add(reference());
        String versions = made();
        if (!versions.isEmpty()) {
            facts.add(Fact.of("made by", versions));
        }
        return facts;
    }

    /** Why the stage at fault differs by itself; looked for when somebody asks, or reads the failure. */
    synchronized Optional<Cause> cause() {
        if (!isLookedFor) {
            isLookedFor = true;
            cause = fault.filter(stage -> stage.status() == StageStatus.DIVERGES)
                    .flatMap(stage -> stage.telling()
                            .flatMap(tensor -> Diagnosis.of(
                                    tensor.actual(), tensor.expected(), tensor.tolerance(), columns(stage, tensor))));
        }
        return cause;
    }

    private String words(StageFinding stage) {
        boolean isFault = fault.filter(first -> first == stage).isPresent();
        boolean isAlsoAtFault = stage.status().isOwnFault() && !isFault;
        return (isFault ? "<- " : "") + stage.status().words() + (isAlsoAtFault ? ", too" : "") + ": "
                + stage.inWords();
    }

    private List<Fact> difference(StageFinding stage) {
        return text(stage).map(DifferenceText::facts).orElse(List.of());
    }

    private Optional<DifferenceText> text(StageFinding stage) {
        return stage.telling().flatMap(tensor -> stage.difference()
                .map(difference -> DifferenceText.of(tensor.actual(), tensor.expected(), difference)
                        .naming(columns(stage, tensor), keys())));
    }

    /** The names of the columns, where they are of this tensor. */
    private List<String> columns(StageFinding stage, StageTensor tensor) {
        List<String> columns = reproduction.reference().columns(stage.stage());
        int[] shape = tensor.expected().shape();
        return shape.length > 1 && shape[shape.length - 1] == columns.size() ? columns : List.of();
    }

    private List<String> keys() {
        List<String> ofTrace = reproduction.trace().keys();
        return ofTrace.isEmpty() ? reproduction.reference().keys() : ofTrace;
    }

    private Fact reference() {
        Fingerprint source = reproduction.reference().provenance();
        return new Fact(
                "reference",
                source.name().isEmpty() ? "made in the test" : PrintableText.of(source.name()),
                source.sha256().isEmpty() ? "" : "sha256 " + source.shortDigest() + "…");
    }

    private String made() {
        Map<String, String> versions = reproduction.reference().versions();
        return versions.entrySet().stream()
                .map(version -> PrintableText.of(version.getKey() + " " + version.getValue()))
                .collect(Collectors.joining(", "));
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        StageFigures.table(stages, fault).ifPresent(figures::add);
        fault.flatMap(StageFinding::difference)
                .flatMap(difference -> StageFigures.histogram(fault.get().stage(), difference))
                .ifPresent(figures::add);
        return figures;
    }
}
