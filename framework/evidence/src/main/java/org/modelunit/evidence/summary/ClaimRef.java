package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

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

    /** Returns the claim in words: "ROC AUC of 'bad' on german-credit/holdout". */
    public String words() {
        return subject.isEmpty() ? property : property + " on " + subject;
    }
}
