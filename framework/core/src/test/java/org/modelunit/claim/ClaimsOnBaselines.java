package org.modelunit.claim;

import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Margin.notWorseBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.modelunit.Evaluation;
import org.modelunit.baseline.Baseline;
import org.modelunit.baseline.BaselinesInMemory;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.Loans.Pair;
import org.modelunit.outcome.Classified;

/** Claims that a challenger has not fallen below a champion that was kept. */
final class ClaimsOnBaselines {

    private ClaimsOnBaselines() {}

    static Map<String, Function<Pair, Claim>> all() {
        Map<String, Function<Pair, Claim>> all = new LinkedHashMap<>();
        all.put("not below a baseline", loans -> BaselinesInMemory.of(loans.champion(), rocAuc("bad"))
                .claim(loans.challenger(), rocAuc("bad"), notWorseBy(0.05).withConfidence(0.95)));
        all.put("not below a value", loans -> BaselinesInMemory.of(loans.champion(), accuracy())
                .withoutRows()
                .claim(loans.challenger(), accuracy(), notWorseBy(0.07)));
        return all;
    }

    static Map<String, List<Claim>> options(Evaluation<Loan, Classified> loans) {
        Margin margin = notWorseBy(0.05);
        Baseline kept = BaselinesInMemory.of(loans, accuracy());
        Map<String, List<Claim>> all = new LinkedHashMap<>();
        all.put(
                "Baseline.validForDays",
                List.of(
                        kept.claim(loans, accuracy(), margin),
                        kept.validForDays(30).claim(loans, accuracy(), margin)));
        all.put(
                "Baseline.withoutRows",
                List.of(
                        kept.claim(loans, accuracy(), margin),
                        kept.withoutRows().claim(loans, accuracy(), margin)));
        all.put(
                "Baseline.named",
                List.of(
                        kept.claim(loans, accuracy(), margin),
                        kept.named("other").claim(loans, accuracy(), margin)));
        all.put(
                "margin to a baseline",
                List.of(
                        kept.claim(loans, accuracy(), margin),
                        kept.claim(loans, accuracy(), notWorseBy(0.06)),
                        kept.claim(loans, accuracy(), margin.withConfidence(0.95))));
        return all;
    }
}
