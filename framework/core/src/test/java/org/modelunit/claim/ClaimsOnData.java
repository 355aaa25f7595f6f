package org.modelunit.claim;

import static org.modelunit.claim.Threshold.atLeast;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.modelunit.Dataset;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.Loans.Pair;
import org.modelunit.integrity.DataCheck;
import org.modelunit.integrity.RowKey;

/** Claims on the data under a model: rows that are there twice, or in the training data as well, labels and their shares. */
final class ClaimsOnData {

    private ClaimsOnData() {}

    static Map<String, Function<Pair, Claim>> all() {
        Map<String, Function<Pair, Claim>> all = new LinkedHashMap<>();
        all.put("shared rows", loans -> DataCheck.sharedRows(loans.dataset(), before(loans), RowKey.content()));
        all.put("shared groups", loans -> DataCheck.sharedGroups(loans.dataset(), before(loans)));
        all.put("later in time", loans -> DataCheck.laterInTime(loans.dataset(), before(loans), Loan::year));
        all.put("duplicates", loans -> DataCheck.duplicates(loans.dataset(), RowKey.content()));
        all.put("conflicting labels", loans -> DataCheck.conflictingLabels(loans.dataset(), RowKey.content()));
        all.put(
                "labels",
                loans -> DataCheck.labelSet(
                        loans.dataset(),
                        KindsOfClaims.isTidy(loans) ? List.of("bad", "good") : List.of("bad", "good", "late")));
        all.put(
                "drawn: share of a label",
                loans -> DataCheck.labelShare(
                        loans.dataset(),
                        "bad",
                        atLeast(KindsOfClaims.isTidy(loans) ? 0.3 : 0.7).withConfidence(0.95)));
        return all;
    }

    /** What came before; untidy data hold a part of it. */
    private static Dataset<Loan, String> before(Pair loans) {
        List<Loan> earlier = KindsOfClaims.isTidy(loans)
                ? Loans.good("elsewhere", 50).inputs().stream()
                        .map(loan -> new Loan(-1 - loan.id(), "elsewhere", "", "", 2019, loan.score(), 0))
                        .toList()
                : loans.dataset().inputs().stream()
                        .filter(loan -> loan.id() < 3)
                        .toList();
        return Dataset.of(
                        "training",
                        earlier,
                        earlier.stream().map(loan -> "good").toList())
                .withGroups(loan -> "customer " + loan.id());
    }

    static Map<String, List<Claim>> options(Dataset<Loan, String> loans) {
        Dataset<Loan, String> training = Dataset.of("training", loans.inputs(), loans.truth());
        Threshold half = atLeast(0.5);
        Map<String, List<Claim>> all = new LinkedHashMap<>();
        RowKey<Object> content = RowKey.content();
        Map<String, List<RowKey<? super Loan>>> keys = new LinkedHashMap<>();
        keys.put("RowKey.rounded", List.of(content, content.rounded(3), content.rounded(4)));
        keys.put("RowKey.normalized", List.of(content, content.normalized()));
        keys.put("RowKey.ignoring", List.of(content, content.ignoring("id"), content.ignoring("id", "score")));
        keys.put(
                "function of a key",
                List.of(
                        content,
                        RowKey.<Loan>by("content", Loan::id),
                        RowKey.<Loan>by("content", Loan::score),
                        RowKey.<Loan>by("content", loan -> loan.id() / 2),
                        RowKey.<Loan>by("number", Loan::id)));
        keys.forEach((option, rows) -> {
            all.put(option + " of shared rows", keyed(rows, key -> DataCheck.sharedRows(loans, training, key)));
            all.put(option + " of duplicates", keyed(rows, key -> DataCheck.duplicates(loans, key)));
            all.put(option + " of conflicting labels", keyed(rows, key -> DataCheck.conflictingLabels(loans, key)));
        });
        all.put(
                "time",
                List.of(
                        DataCheck.laterInTime(loans, training, Loan::year),
                        DataCheck.laterInTime(loans, training, Loan::id),
                        DataCheck.<Loan, LocalDate>laterInTime(loans, training, loan -> Loans.opened(loan))));
        all.put(
                "labels",
                List.of(
                        DataCheck.labelSet(loans, List.of("bad", "good")),
                        DataCheck.labelSet(loans, List.of("bad', 'good")),
                        DataCheck.labelSet(loans, List.of("bad"))));
        all.put(
                "share of a label",
                List.of(
                        DataCheck.labelShare(loans, "bad", half),
                        DataCheck.labelShare(loans, "bad", atLeast(0.4)),
                        DataCheck.labelShare(loans, "bad", half.withConfidence(0.95))));
        all.put(
                "groups",
                List.of(
                        DataCheck.sharedGroups(loans, training),
                        DataCheck.sharedGroups(loans, Dataset.of("other", loans.inputs(), loans.truth()))));
        return all;
    }

    private static List<Claim> keyed(List<RowKey<? super Loan>> keys, Function<RowKey<? super Loan>, Claim> claim) {
        return keys.stream().map(claim).toList();
    }
}
