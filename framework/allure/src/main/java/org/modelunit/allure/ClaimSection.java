package org.modelunit.allure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.modelunit.claim.Bounds;
import org.modelunit.claim.Fact;
import org.modelunit.claim.FactNames;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Verdict;
import org.modelunit.text.Numbers;

/**
 * One claim on the page of its test: what became of it in a word, the sentence, the card, why it matters, the facts that decide, the last
 * runs, figures, where model and data came from, and the command that shows it again.
 */
final class ClaimSection {

    /** Facts about where the numbers came from, and how they were made; nobody decides by them. */
    private static final Set<String> ORIGIN = Set.of(
            "model",
            "champion",
            "beside",
            "data",
            "decided by",
            "champion by",
            "seed",
            "method",
            "versions",
            "population");

    /** What parts the columns of a text, and nothing on a page; fewer blanks are a user's own, and those behind a sign pad a number. */
    private static final Pattern COLUMNS = Pattern.compile("(?<![= ]) {3,}");

    private final StringBuilder html; // the whole page: pictures make it long, and each copy of it costs
    private final ShownClaim claim;

    private final List<Fact> facts; // put into words each time that a verdict is asked

    private final Set<String> shown;

    private ClaimSection(StringBuilder html, ShownClaim claim, Set<String> shown) {
        this.html = html;
        this.claim = claim;
        this.facts = claim.facts();
        this.shown = shown;
    }

    /**
     * Adds the section to a page.
     *
     * @param page the page
     * @param claim the claim
     * @param test all claims of its test
     * @param shown the figures that the page shows already, by their files; those of this claim are added
     */
    static void add(StringBuilder page, ShownClaim claim, TestClaims test, Set<String> shown) {
        new ClaimSection(page, claim, shown).write(test);
    }

    private void write(TestClaims test) {
        html.append("<p><b>")
                .append(claim.statusWord())
                .append(claim.verdict() == null ? ":</b> " : ".</b> ")
                .append(PageText.breakable(claim.finding()))
                .append("</p>");
        addIdeal();
        addReasons();
        List<Picture> pictures = claim.pictures();
        pictures.stream().limit(1).forEach(this::add);
        addTable(facts(false));
        test.context().lastRuns().of(test.test(), claim).ifPresent(course -> html.append(course.html()));
        pictures.stream().skip(1).filter(picture -> shown.add(picture.file())).forEach(this::add);
        addTable(facts(true));
        if (test.test().isAttributed()) {
            html.append("<pre>")
                    .append(PageText.of(test.context().again(test.test(), claim.verdict())))
                    .append("</pre>");
        }
        html.append("<hr>");
    }

    private void addReasons() {
        Rationale rationale = claim.rationale();
        addReason("Why it matters:", rationale.because());
        addReason("Where the bar comes from:", rationale.source());
    }

    private void addReason(String words, String reason) {
        if (!reason.isEmpty()) {
            html.append("<p><b>")
                    .append(words)
                    .append("</b> ")
                    .append(PageText.breakable(reason))
                    .append("</p>");
        }
    }

    private void add(Picture picture) {
        html.append("<p>");
        picture.addTo(html);
        html.append("</p>");
    }

    /** Facts of one table; one without a name continues the fact before it. */
    private List<Fact> facts(boolean ofOrigin) {
        List<Fact> chosen = new ArrayList<>();
        String name = "";
        for (Fact fact : facts) {
            name = fact.name().isEmpty() ? name : fact.name();
            if (!name.equals(FactNames.IDEAL) && ORIGIN.contains(name) == ofOrigin) {
                chosen.add(fact);
            }
        }
        return chosen;
    }

    /**
     * Names, values and notes in columns; values that are numbers stand below each other, and a value without a note has the room of one:
     * a long one would move all notes away from their values.
     */
    private void addTable(List<Fact> rows) {
        if (rows.isEmpty()) {
            return;
        }
        html.append("<table>");
        for (Fact fact : rows) {
            html.append("<tr><td>")
                    .append(PageText.of(fact.name()))
                    .append(fact.note().isBlank() ? "</td><td colspan=\"2\"><b>" : "</td><td><b>")
                    .append(PageText.breakable(fact.value().strip()))
                    .append(fact.note().isBlank() ? "</b>" : "</b></td><td>")
                    .append(PageText.breakable(parted(fact.note())))
                    .append("</td></tr>");
        }
        html.append("</table>");
    }

    /** A note whose columns are parted by commas. */
    static String parted(String note) {
        return COLUMNS.matcher(note.strip()).replaceAll(", ");
    }

    /** Says of a claim that holds that its data exclude what a perfect model has: it asked for less than that. */
    private void addIdeal() {
        Verdict verdict = claim.verdict();
        if (verdict == null || !verdict.status().isGreen()) {
            return;
        }
        if (verdict.measured().isPresent()) {
            Measurement numbers = verdict.measured().get().measurement();
            numbers.excludedIdeal().ifPresent(ideal -> addIdeal(numbers.bounds(), ideal));
        } else {
            facts.stream().filter(fact -> fact.name().equals(FactNames.IDEAL)).forEach(this::addIdealOfSlices);
        }
    }

    private void addIdealOfSlices(Fact fact) {
        html.append("<p><b>The claim holds, and yet the ideal of ")
                .append(PageText.of(fact.value().strip()))
                .append(" is excluded by the data</b> ")
                .append(PageText.breakable(fact.note().replaceFirst("^excluded by the data ", "")))
                .append(".</p>");
    }

    private void addIdeal(Bounds bounds, double ideal) {
        html.append("<p><b>The claim holds, and yet the data exclude the ideal of ")
                .append(Numbers.plain(ideal))
                .append(":</b> the value lies between ")
                .append(bound(bounds.lower()))
                .append(" and ")
                .append(bound(bounds.upper()))
                .append(", each a one-sided ")
                .append(Numbers.percent(bounds.confidence()))
                .append(" bound.</p>");
    }

    private static String bound(double value) {
        return Double.isInfinite(value) ? "any number" : Numbers.significant(value, 4);
    }
}
