package org.modelunit.law;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Model;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Fact;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.DataException;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.Versions;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/** Runs all laws on a model, and keeps what becomes of each. */
final class LawProbe<I, P> {

    private final Laws<P> laws;
    private final Model<? super I, P> model;
    private final Dataset<I, ?> dataset;
    private final LawPasses<I, P> passes;
    private final SameAnswers<I, P> same;
    private final AnswerChecks<I, P> checks;
    private final Provenance provenance;
    private final InputHashes before;
    private boolean isDeterministic = true;

    LawProbe(Laws<P> laws, Model<? super I, P> model, Dataset<I, ?> dataset) {
        if (model.deadline() == null) {
            throw new IllegalArgumentException(
                    "the deadline() of the model is null; let it give how long an answer may take");
        }
        if (dataset.size() < 2) {
            throw new DataException(dataset.name() + " has " + dataset.size()
                    + (dataset.size() == 1 ? " input" : " inputs")
                    + ", but laws need two or more, as most are about rows beside each other");
        }
        this.laws = laws;
        this.model = model;
        this.dataset = dataset;
        this.before = new InputHashes(dataset);
        this.passes = new LawPasses<>(model, laws.kind(), dataset);
        this.same = new SameAnswers<>(passes, laws.tolerance());
        this.checks = new AnswerChecks<>(passes, laws.kind());
        this.provenance = new Provenance(
                model.fingerprint(),
                DataUsed.of(dataset.source(), dataset.name(), dataset.contentDigest(), dataset.size()),
                "",
                Evaluation.BATCH_SIZE,
                Versions.with(model.versions()));
    }

    /** A law that is looked at. */
    private interface Looking {
        LawFinding look() throws Unanswered;
    }

    ProbedLaws probed() {
        EdgeProbe<I, P> edges = laws.laws().contains(Law.EDGES)
                ? new EdgeProbe<>(passes, laws)
                : new EdgeProbe<>(passes, laws, List.of());
        List<LawClaim> claims = new ArrayList<>();
        for (Law law : laws.laws()) {
            if (law == Law.EDGES) {
                edges.edges()
                        .forEach(edge -> claims.add(claim(
                                law,
                                "edge inputs: " + edge.words(),
                                laws.requirement(edge),
                                found(() -> edges.finding(edge)))));
            } else {
                claims.add(claim(law, law.property(), laws.requirement(law), finding(law)));
            }
        }
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("no input of " + dataset.name()
                    + " has a place for any edge, and all other laws are left out, so nothing can be looked at");
        }
        before.requireUnchanged(passes.asked().name());
        return new ProbedLaws(dataset.name(), claims, edges.without());
    }

    private LawFinding finding(Law law) {
        return switch (law) {
            case DETERMINISTIC -> {
                LawFinding finding = found(same::deterministic);
                isDeterministic = finding.isMet();
                yield finding.and(passes.sampling());
            }
            case BATCH_SIZE -> compared(same::ofBatchSize);
            case NEIGHBOURS -> compared(same::ofNeighbours).and(equalInputs());
            case ROW_ORDER -> compared(same::ofOrder).and(equalInputs());
            case THREAD_SAFE ->
                model.isThreadSafe()
                        ? compared(same::ofThreads)
                        : LawFinding.met("the model does not say that it is thread-safe, so one thread alone asks");
            case FINITE -> found(checks::finite);
            case PROBABILITIES -> found(checks::probabilities);
            case LABEL_OF_SCORES -> found(checks::labelOfScores);
            case NO_ROWS -> found(checks::noRows);
            case EDGES -> throw new IllegalArgumentException("each edge has a finding of its own");
        };
    }

    /** Rows that are equal cannot be told apart, whatever is beside them. */
    private List<Fact> equalInputs() {
        return before.areAllEqual()
                ? List.of(Fact.of(
                        "but",
                        "all " + Numbers.count(dataset.size())
                                + " inputs are equal, so this shows nothing; give it inputs that differ"))
                : List.of();
    }

    private LawFinding compared(Looking looking) {
        LawFinding finding = found(looking);
        List<Fact> facts = new ArrayList<>(passes.sampling());
        if (!finding.isMet() && !isDeterministic) {
            facts.add(Fact.of("also", "the model is not deterministic, which may be the reason"));
        }
        return finding.and(facts);
    }

    /** Whatever goes wrong is a finding, so that all laws run. */
    private static LawFinding found(Looking looking) {
        try {
            return looking.look();
        } catch (Unanswered e) {
            return LawFinding.of(e);
        }
    }

    private LawClaim claim(Law law, String property, String requirement, LawFinding finding) {
        List<Fact> facts = new ArrayList<>(finding.facts());
        Fingerprint asked = model.fingerprint();
        if (!asked.name().isBlank() && !asked.name().contains("$$Lambda")) { // else nobody has named it
            facts.add(new Fact(
                    "model", asked.name(), asked.sha256().isEmpty() ? "" : "sha256 " + asked.shortDigest() + "…"));
        }
        String text = PrintableText.of(finding.text());
        CheckVerdict verdict = new CheckVerdict(
                dataset.name(),
                property,
                requirement,
                finding.isMet() ? VerdictStatus.MET : VerdictStatus.MISSED,
                text,
                facts.stream().map(LawProbe::printable).toList(),
                finding.expected().isEmpty() ? requirement : PrintableText.of(finding.expected()),
                finding.actual().isEmpty() ? text : PrintableText.of(finding.actual()));
        return new LawClaim(law, contract(law, requirement), provenance, verdict);
    }

    /** Labels, columns and keys are texts from outside. */
    private static Fact printable(Fact fact) {
        return new Fact(fact.name(), PrintableText.of(fact.value()), PrintableText.of(fact.note()));
    }

    private Contract contract(Law law, String requirement) {
        Contract contract = Contract.ofCheck(requirement)
                .with(Contract.FUNCTION, laws.kind().code());
        return law == Law.EDGES && laws.laws().contains(Law.NEIGHBOURS)
                ? contract.with("rows beside", laws.requirement(Law.NEIGHBOURS))
                : contract;
    }
}
