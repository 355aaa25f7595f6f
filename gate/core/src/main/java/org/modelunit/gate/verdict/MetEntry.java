package org.modelunit.gate.verdict;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.PrintableText;

/**
 * An entry of the policy, and the claim that met it.
 *
 * @param id the entry's id
 * @param entry what it asks for, in words
 * @param test the test that claims it, as people write it: {@code CreditRiskModelTest#separates}
 * @param finding claim and finding as one sentence
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record MetEntry(String id, String entry, String test, String finding) {

    /** Makes the texts printable. */
    public MetEntry {
        id = PrintableText.of(id);
        entry = PrintableText.of(entry);
        test = PrintableText.of(test);
        finding = PrintableText.of(finding);
    }
}
