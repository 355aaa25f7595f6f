package org.modelunit.evidence.page;

import java.util.List;
import org.modelunit.evidence.coverage.KindCount;
import org.modelunit.evidence.coverage.NotTested;
import org.modelunit.evidence.coverage.ScoreSection;
import org.modelunit.evidence.coverage.ScoredTest;

/** Kinds of claims that nobody made, and the ML Test Score as far as what ran can tell. */
final class NotTestedPart {

    private NotTestedPart() {}

    static void add(Html html, NotTested notTested) {
        html.element("h2", "Not tested");
        List<KindCount> missing = notTested.missing();
        if (missing.isEmpty()) {
            html.element("p", "Claims of every kind were made.");
        } else {
            html.element("p", "Nobody made a claim on:").open("ul");
            missing.forEach(kind -> html.open("li")
                    .element("b", kind.name())
                    .text(": " + kind.question())
                    .close("li"));
            html.close("ul");
        }
        score(html, notTested.score());
    }

    private static void score(Html html, List<ScoreSection> sections) {
        if (sections.isEmpty()) {
            return;
        }
        html.element("h3", "ML Test Score");
        html.element(
                "p",
                "Counted from the claims that ran; nobody grades himself. Tests out of reach are practices of a team,"
                        + " or something in production.",
                "class",
                "muted");
        html.open("ul");
        sections.forEach(section -> html.open("li")
                .element("b", section.name())
                .text(": " + ScoreWords.of(section))
                .close("li"));
        html.close("ul");
        html.open("details").element("summary", "Its tests, one by one");
        for (ScoreSection section : sections) {
            html.element("h3", section.name()).open("ul");
            section.tests().forEach(test -> test(html, test));
            html.close("ul");
        }
        html.close("details");
    }

    private static void test(Html html, ScoredTest test) {
        html.open("li").text(test.id() + ", " + test.words() + ": ").element("b", ScoreWords.of(test));
        html.close("li");
    }
}
