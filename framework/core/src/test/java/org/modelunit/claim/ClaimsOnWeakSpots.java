package org.modelunit.claim;

import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.expectedCost;
import static org.modelunit.claim.Loans.costs;
import static org.modelunit.weakspot.WeakSpotSearch.worseByAtLeast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.modelunit.Evaluation;
import org.modelunit.baseline.BaselineStore;
import org.modelunit.baseline.MemoryStore;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.Loans.Pair;
import org.modelunit.outcome.Classified;
import org.modelunit.weakspot.KnownWeakSpots;
import org.modelunit.weakspot.WeakSpotBaseline;
import org.modelunit.weakspot.WeakSpotSearch;
import org.modelunit.weakspot.WeakSpots;

/** Claims that no slice is weak that nobody named, and none beyond a list of known ones. */
final class ClaimsOnWeakSpots {

    private static final BaselineStore<KnownWeakSpots> NONE_KNOWN =
            new MemoryStore<>(KnownWeakSpots.class, new KnownWeakSpots("accuracy", List.of()));

    private ClaimsOnWeakSpots() {}

    static Map<String, Function<Pair, Claim>> all() {
        WeakSpotSearch<Object> search = worseByAtLeast(0.05).without("id", "score", "before", "region", "year");
        Map<String, Function<Pair, Claim>> all = new LinkedHashMap<>();
        all.put("drawn: no weak spot", loans -> WeakSpots.search(loans.challenger(), search)
                .claim());
        all.put("drawn: no weak spot beyond a baseline", loans -> WeakSpotBaseline.at("known.json", NONE_KNOWN)
                .claim(WeakSpots.search(loans.challenger(), search)));
        return all;
    }

    static Map<String, List<Claim>> options(Evaluation<Loan, Classified> loans) {
        WeakSpotSearch<Object> search = worseByAtLeast(0.05);
        WeakSpotSearch<Loan> aged = search.<Loan>feature("age", Loan::year);
        Map<String, List<Claim>> all = new LinkedHashMap<>();
        all.put("margin of a search", searches(loans, search, worseByAtLeast(0.06)));
        all.put("WeakSpotSearch.without", searches(loans, search, search.without("id"), search.without("id", "score")));
        all.put(
                "WeakSpotSearch.lookingAt",
                searches(loans, search, search.lookingAt("sex"), search.lookingAt("sex", "year")));
        all.put(
                "WeakSpotSearch.feature",
                searches(
                        loans,
                        search,
                        aged,
                        search.<Loan>feature("age", Loan::score),
                        search.<Loan>feature("age", loan -> loan.year() - 2000),
                        search.<Loan>feature("years", Loan::year),
                        aged.<Loan>feature("age", Loan::year)));
        all.put("WeakSpotSearch.withMinimum", searches(loans, search, search.withMinimum(40)));
        all.put("WeakSpotSearch.withSignificance", searches(loans, search, search.withSignificance(0.01)));
        all.put("WeakSpotSearch.singlesOnly", searches(loans, search, search.singlesOnly()));
        all.put("WeakSpotSearch.confirmedOnOtherHalf", searches(loans, search, search.confirmedOnOtherHalf()));
        WeakSpots found = WeakSpots.search(loans, search.lookingAt("sex"));
        all.put(
                "baseline",
                List.of(
                        found.claim(),
                        WeakSpotBaseline.at("known.json", NONE_KNOWN).claim(found),
                        WeakSpotBaseline.at("src/known.json", NONE_KNOWN).claim(found)));
        all.put(
                "amounts of a search",
                List.of(
                        WeakSpots.search(loans, expectedCost(costs(120)), search.lookingAt("sex"))
                                .claim(),
                        WeakSpots.search(loans, expectedCost(costs(130)), search.lookingAt("sex"))
                                .claim()));
        all.put(
                "whose loss is searched by",
                List.of(
                        WeakSpots.search(loans, accuracy(), search.lookingAt("sex"))
                                .claim(),
                        WeakSpots.search(loans, Loans.alwaysRight("accuracy"), search.lookingAt("sex"))
                                .claim()));
        return all;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // nobody writes to the array
    private static List<Claim> searches(Evaluation<Loan, Classified> loans, WeakSpotSearch<? super Loan>... searches) {
        return List.of(searches).stream()
                .<Claim>map(search -> WeakSpots.search(loans, search).claim())
                .toList();
    }
}
