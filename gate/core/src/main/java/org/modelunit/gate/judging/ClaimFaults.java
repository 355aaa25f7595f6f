package org.modelunit.gate.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.TestStatus;
import org.modelunit.evidence.coverage.ClaimFamily;
import org.modelunit.evidence.coverage.SliceMeasure;
import org.modelunit.evidence.strictness.Strictness;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.policy.AskedMeasure;
import org.modelunit.gate.policy.PolicyEntry;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.provenance.DataUsed;

/** All that a claim lacks to meet an entry of the policy. */
final class ClaimFaults {

    /** The kind of an entry that is about a disparity whose name is its author's own. */
    private static final String SLICES = "slices";

    private final PolicyEntry entry;
    private final MadeClaim made;
    private final ClaimEvidence claim;
    private final List<Reason> faults = new ArrayList<>();

    ClaimFaults(PolicyEntry entry, CandidateModel candidate, MadeClaim made) {
        this.entry = entry;
        this.made = made;
        this.claim = made.claim();
        checkSubject(candidate);
        checkMeasure();
        checkSlices();
        checkStrictness();
        new ClaimNumbers(entry, claim, this::add).check();
        checkStatus();
        checkTest();
    }

    List<Reason> list() {
        return List.copyOf(faults);
    }

    private void add(ReasonId id, String cause) {
        faults.add(Reason.of(id, cause).withEntry(entry.id()).withClaim(made.toString()));
    }

    private void checkSubject(CandidateModel candidate) {
        if (!candidate.answeredIn(claim.provenance())) {
            String tested = claim.provenance().model().sha256();
            add(
                    ReasonId.CLAIM_OF_ANOTHER_MODEL,
                    "it is about " + claim.provenance().model().name()
                            + (tested.isEmpty() ? ", which has no digest" : ", sha256 " + tested) + ", not about "
                            + candidate.fingerprint().name() + ", sha256 "
                            + candidate.fingerprint().sha256());
        }
        DataUsed data = claim.provenance().data();
        AskedMeasure what = entry.what();
        if (!data.contentDigest().equals(what.on().contentDigest())
                || data.rows() != what.on().rows()) {
            add(
                    ReasonId.CLAIM_ON_OTHER_DATA,
                    "it is on " + data.name() + ", " + data.rows() + " rows, content digest "
                            + (data.contentDigest().isEmpty() ? "unknown" : data.contentDigest())
                            + ", but the policy's has " + what.on().rows() + " rows and "
                            + what.on().contentDigest());
        }
        String at = claim.provenance().operatingPoint();
        if (!what.at().isEmpty() && !at.equals(what.at())) {
            add(
                    ReasonId.CLAIM_AT_ANOTHER_POINT,
                    "it decides by " + (at.isEmpty() ? "nothing" : "'" + at + "'") + ", not by '" + what.at() + "'");
        }
        if (!data.population().equals(what.population())) {
            add(
                    ReasonId.CLAIM_AT_ANOTHER_POINT,
                    "it is for " + population(data.population()) + ", not for " + population(what.population()));
        }
        if (claim.contract().terms().containsKey(Contract.CHANGE)) {
            add(ReasonId.CLAIM_AT_ANOTHER_POINT, "it is on inputs that were changed before");
        }
    }

    private static String population(String text) {
        return text.isEmpty() ? "the population that the examples come from" : "the population '" + text + "'";
    }

    /** A function of a user is named in the contract; so are the metrics of ours, and the class of a kind of claim of a user's own. */
    private void checkMeasure() {
        AskedMeasure what = entry.what();
        Map<String, Term> terms = claim.contract().terms();
        String function = terms.get(Contract.FUNCTION) instanceof Term.Words words ? words.text() : "";
        List<String> givenBy = Stream.of(function, ClaimFamily.ownClass(claim))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        List<String> named = what.function().isEmpty() ? List.of() : List.of(what.function());
        if (!givenBy.equals(named)) {
            add(
                    ReasonId.METRIC_OF_THE_USER,
                    givenBy.isEmpty()
                            ? "it is ModelUnit's own, not of " + what.function()
                            : "it is given by " + String.join(" and ", givenBy));
        }
        String kind = claim.contract().kind();
        if (what.kind().isEmpty() ? !terms.containsKey(Contract.METRICS) : !kind.equals(what.kind())) {
            add(
                    ReasonId.METRIC_OF_THE_USER,
                    "it is a claim of the kind '" + kind + "'"
                            + (what.kind().isEmpty() ? ", which says of no metric what it is" : ""));
        }
    }

    /** A bar for the slices themselves is not met by a claim on how far they lie below something else, which has the same name. */
    private void checkSlices() {
        AskedMeasure what = entry.what();
        SliceMeasure.of(claim.id().property(), claim.contract())
                .ifPresentOrElse(
                        measure -> {
                            if (!measure.isOfSlicesThemselves()) {
                                add(
                                        ReasonId.CLAIM_WEAKER,
                                        "it is about " + measure.scope() + ", not about the slices themselves");
                            } else if (!measure.isCalledAsItIs()
                                    && !(what.kind().equals(SLICES) && measure.isDisparity())) {
                                add(ReasonId.METRIC_OF_THE_USER, "it is so called, but measures " + measure.inWords());
                            }
                        },
                        () -> {
                            if (!what.by().isEmpty()) {
                                add(ReasonId.CLAIM_WEAKER, "it does not say what it asks of slices");
                            }
                        });
    }

    private void checkStrictness() {
        Contract asked = claim.contract();
        if (!entry.bars().stream().allMatch(bar -> Strictness.meets(asked.bars(), bar))) {
            add(
                    ReasonId.CLAIM_WEAKER,
                    "it asks for " + Strictness.words(asked.bars()) + ", the policy for "
                            + Strictness.words(entry.bars()));
        }
        if (!Strictness.meets(asked.burden(), entry.burden())) {
            add(
                    ReasonId.CLAIM_WEAKER,
                    "it is " + Strictness.words(asked.burden()) + ", but has to be "
                            + Strictness.words(entry.burden()));
        }
    }

    private void checkStatus() {
        switch (claim.status()) {
            case SHOWN, MET, NOT_REFUTED -> {}
            case INCONCLUSIVE -> {
                if (!entry.allowed().inconclusive()) {
                    add(ReasonId.CLAIM_INCONCLUSIVE, claim.sentence());
                }
            }
            case REFUTED, MISSED -> add(ReasonId.CLAIM_FAILED, claim.sentence());
            case BROKEN, NOT_JUDGED -> add(ReasonId.CLAIM_BROKEN, claim.sentence());
        }
    }

    private void checkTest() {
        if (!made.isAttributed() && !entry.allowed().unattributed()) {
            add(ReasonId.CLAIM_UNATTRIBUTED, "it was made outside any test, or after its test had ended");
        }
        if (made.attempts() > 1 && !entry.allowed().reruns()) {
            add(ReasonId.CLAIM_RERUN, made.where() + " ran " + made.attempts() + " times");
        }
        TestStatus status = made.status();
        if (status == TestStatus.ABORTED || status == TestStatus.SKIPPED || status == TestStatus.UNFINISHED) {
            add(ReasonId.TEST_NOT_RUN, made.where() + " did not run to its end");
        }
    }
}
