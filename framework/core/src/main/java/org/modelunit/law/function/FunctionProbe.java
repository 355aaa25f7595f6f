package org.modelunit.law.function;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.Dataset;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Fact;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;
import org.modelunit.parallel.Deadline;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Provenance;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/** Calls functions under a law, and keeps what becomes of it. */
final class FunctionProbe<I> {

    private final FunctionLaw<I> law;
    private final Dataset<? extends I, ?> dataset;

    FunctionProbe(FunctionLaw<I> law, Dataset<? extends I, ?> dataset) {
        int fewest = law.terms().fewest();
        if (dataset.size() < fewest) {
            throw new DataException(dataset.name() + " has " + dataset.size()
                    + (dataset.size() == 1 ? " value" : " values") + ", but the " + law + " needs "
                    + (fewest == 1 ? "one" : "two") + " or more to say anything");
        }
        this.law = law;
        this.dataset = dataset;
    }

    ProbedFunction probed() {
        Breaches breaches = new Breaches();
        List<I> values = List.copyOf(dataset.inputs());
        boolean isMet;
        String finding;
        List<Fact> facts = new ArrayList<>();
        try {
            new Deadline(law.deadline(), breaches::signs, "allow more by withDeadline(…)").await("the " + law, () -> {
                law.check().look(values, breaches);
                return true;
            });
            isMet = breaches.count() == 0;
            finding = isMet ? all(values.size()) : first(breaches);
            if (!isMet) {
                facts.addAll(breaches.facts());
                if (breaches.row() >= 0) {
                    facts.add(ValueFacts.input(values.get(breaches.row())));
                }
                facts.add(new Fact(
                        "broken by", Numbers.count(breaches.count()), "of " + counted(values.size()) + " tried"));
            }
            facts.addAll(breaches.remarks());
        } catch (ModelException e) {
            if (!Deadline.hasPassed(e) || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            isMet = false;
            finding = String.valueOf(e.getMessage()).lines().findFirst().orElse("it hangs");
        }
        return new ProbedFunction(claim(isMet, finding, facts));
    }

    private static String all(int count) {
        return counted(count) + (count == 1 ? " was tried" : " were tried");
    }

    private static String counted(int count) {
        return Numbers.counted(count, "value", "values");
    }

    private static String first(Breaches breaches) {
        return (breaches.row() < 0 ? "" : "row " + breaches.row() + " ") + breaches.text();
    }

    private FunctionClaim claim(boolean isMet, String finding, List<Fact> facts) {
        String requirement = law.requirement();
        String text = PrintableText.of(finding);
        CheckVerdict verdict = new CheckVerdict(
                dataset.name(),
                law.terms().property(),
                requirement,
                isMet ? VerdictStatus.MET : VerdictStatus.MISSED,
                text,
                facts.stream()
                        .map(fact ->
                                new Fact(fact.name(), PrintableText.of(fact.value()), PrintableText.of(fact.note())))
                        .toList(),
                requirement,
                text);
        Provenance provenance = Provenance.ofData(
                DataUsed.of(dataset.source(), dataset.name(), dataset.contentDigest(), dataset.size()));
        Contract contract = Contract.ofCheck(requirement)
                .with(Contract.FUNCTION, law.terms().functions())
                .with("table", law.terms().table());
        return new FunctionClaim(contract, provenance, verdict);
    }
}
