package org.modelunit.claim;

import static org.modelunit.weakspot.WeakSpotSearch.worseByAtLeast;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.slice.EdgeCases;
import org.modelunit.slice.Slicing;
import org.modelunit.weakspot.Condition;
import org.modelunit.weakspot.Rule;

/** Slicings of one name that divide in different ways, or by different functions. */
final class SlicingOptions {

    private SlicingOptions() {}

    /** Returns slicings that differ in one option, by what it is called. */
    static Map<String, List<Slicing<Loan>>> all() {
        Map<String, List<Slicing<Loan>>> all = new LinkedHashMap<>();
        all.put(
                "key",
                List.of(
                        Slicing.by("group", Loan::sex),
                        Slicing.by("group", Loan::branch),
                        Slicing.by("group", loan -> loan.sex().charAt(0)),
                        Slicing.byNumber("group", Loan::year, 2022)));
        all.put(
                "edges",
                List.of(
                        Slicing.byNumber("year", Loan::year, 2022),
                        Slicing.byNumber("year", Loan::year, 2023),
                        Slicing.byNumber("year", Loan::year, 2022, 2023),
                        Slicing.byNumber("year", Loan::score, 2022),
                        Slicing.<Loan>byNumber("year", Loan::year).quantiles(2),
                        Slicing.<Loan>byNumber("year", Loan::year).quantiles(3)));
        all.put(
                "length of a text",
                List.of(
                        Slicing.<Loan>byText("text", Loan::branch).length().edges(5),
                        Slicing.<Loan>byText("text", Loan::branch).length().edges(6),
                        Slicing.<Loan>byText("text", Loan::region).length().edges(6)));
        all.put(
                "words",
                List.of(
                        Slicing.<Loan>byText("text", Loan::branch).contains("a"),
                        Slicing.<Loan>byText("text", Loan::branch).contains("b"),
                        Slicing.<Loan>byText("text", Loan::region).contains("b")));
        all.put(
                "script",
                List.of(
                        Slicing.<Loan>byText("text", Loan::branch).script(),
                        Slicing.<Loan>byText("text", Loan::region).script()));
        all.put(
                "date",
                List.of(
                        Slicing.byDate("day", Loans::opened).month(),
                        Slicing.byDate("day", Loans::closed).month()));
        all.put(
                "instant",
                List.of(
                        Slicing.<Loan>byInstant(
                                        "day",
                                        loan -> Loans.opened(loan)
                                                .atStartOfDay(ZoneOffset.UTC)
                                                .toInstant(),
                                        ZoneOffset.UTC)
                                .weekday(),
                        Slicing.<Loan>byInstant("day", Loans::closing, ZoneOffset.UTC)
                                .weekday()));
        all.put(
                "condition",
                List.of(Slicing.where("young", loan -> loan.year() > 2022), Slicing.where("young", Loans::isYoung)));
        all.put(
                "a crossed slicing",
                List.of(
                        Slicing.byNumber("year", Loan::year, 2022).cross(Slicing.by("group", Loan::sex)),
                        Slicing.byNumber("year", Loan::year, 2021).cross(Slicing.by("group", Loan::sex)),
                        Slicing.byNumber("year", Loan::year, 2022).cross(Slicing.by("group", Loan::branch))));
        Rule old = new Rule(List.of(new Condition.Range("age", 5, true, Double.POSITIVE_INFINITY, false)));
        all.put(
                "a rule",
                List.of(
                        old.slicing(worseByAtLeast(0).<Loan>feature("age", Loan::year)),
                        old.slicing(worseByAtLeast(0).<Loan>feature("age", Loan::id))));
        all.put("missing", List.of(EdgeCases.missing("text", Loan::sex), EdgeCases.missing("text", Loan::branch)));
        all.put(
                "rare categories",
                List.of(
                        EdgeCases.rareCategories("text", Loan::sex, 0.1),
                        EdgeCases.rareCategories("text", Loan::sex, 0.2)));
        all.put(
                "extremes",
                List.of(EdgeCases.extremes("year", Loan::year, 0.1), EdgeCases.extremes("year", Loan::year, 0.2)));
        all.put(
                "boundary values",
                List.of(
                        EdgeCases.boundaryValues("year", Loan::year, 2020),
                        EdgeCases.boundaryValues("year", Loan::year, 2021),
                        EdgeCases.boundaryValues("year", Loan::year, 2020, Double.POSITIVE_INFINITY)));
        all.put(
                "short texts",
                List.of(EdgeCases.shortTexts("text", Loan::sex, 4), EdgeCases.shortTexts("text", Loan::sex, 5)));
        all.put(
                "long texts",
                List.of(EdgeCases.longTexts("text", Loan::sex, 4), EdgeCases.longTexts("text", Loan::sex, 5)));
        all.put("letters", List.of(EdgeCases.nonLatin("text", Loan::sex), EdgeCases.nonLatin("text", Loan::branch)));
        all.put("repeated", List.of(EdgeCases.duplicates("text", Loan::sex), EdgeCases.duplicates("text", Loan::year)));
        all.put(
                "near a cut-off",
                List.of(
                        EdgeCases.nearDecisionBoundary("bad", 0.5, 0.1),
                        EdgeCases.nearDecisionBoundary("bad", 0.4, 0.1),
                        EdgeCases.nearDecisionBoundary("bad", 0.5, 0.2),
                        EdgeCases.nearDecisionBoundary("bad", 0.5, Double.POSITIVE_INFINITY)));
        return all;
    }
}
