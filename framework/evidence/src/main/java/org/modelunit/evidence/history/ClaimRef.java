package org.modelunit.evidence.history;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.ClaimId;
import org.modelunit.provenance.Sha256;
import org.modelunit.recording.TestId;

/**
 * Which claim it is. None of this changes with what was measured or with what was required.
 *
 * @param key 16 hexadecimal digits: the same for the same claim from run to run, and another one where test, subject, property or slice
 *     is renamed; fit for an anchor of a page
 * @param kind what kind of claim it is, as evidence has it: "metric", "slices", "check"
 * @param property what was looked at: "ROC AUC of 'bad'"
 * @param subject what the claim is about: "german-credit/holdout"
 * @param slice the part of the data; empty for all of it
 * @param test the test as people write it: {@code CreditRiskModelTest#separates}
 * @param module the module of that test; empty where unknown
 * @param job the job that ran it; empty where the build has one job
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ClaimRef(
        String key,
        String kind,
        String property,
        String subject,
        String slice,
        String test,
        String module,
        String job) {

    private static final int KEY_LENGTH = 16;

    public ClaimRef {
        requireNonNull(key, "key");
        requireNonNull(kind, "kind");
        requireNonNull(property, "property");
        requireNonNull(subject, "subject");
        requireNonNull(slice, "slice");
        requireNonNull(test, "test");
        requireNonNull(module, "module");
        requireNonNull(job, "job");
    }

    /**
     * Returns which claim it is.
     *
     * @param module the module of its test; empty where unknown
     * @param job the job that ran it; empty where the build has one job
     * @param claim the claim
     * @param test its test
     */
    public static ClaimRef of(String module, String job, ClaimEvidence claim, TestId test) {
        ClaimId id = claim.id();
        return new ClaimRef(
                key(module, job, id),
                claim.contract().kind(),
                id.property(),
                id.subject(),
                id.slice(),
                nameOf(test),
                module,
                job);
    }

    /**
     * Returns a test as people write it: {@code CreditRiskModelTest#separates}; else what is displayed.
     *
     * @param test the test
     */
    public static String nameOf(TestId test) {
        return test.selector().isEmpty() ? test.displayName() : test.selector();
    }

    /**
     * Returns the key of a claim.
     *
     * @param module the module of its test; empty where unknown
     * @param job the job that ran it; empty where the build has one job
     * @param id what makes it the same from run to run
     */
    public static String key(String module, String job, ClaimId id) {
        StringBuilder text = new StringBuilder();
        for (String part : List.of(module, job, id.test(), id.subject(), id.property(), id.slice())) {
            text.append(part.length()).append(':').append(part); // no two lists of texts become one text
        }
        return Sha256.of(text.append(id.occurrence()).toString()).substring(0, KEY_LENGTH);
    }

    /** Returns the claim in words: "ROC AUC of 'bad' on german-credit/holdout". */
    public String words() {
        return subject.isEmpty() ? property : property + " on " + subject;
    }
}
