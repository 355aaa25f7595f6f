package org.modelunit.evidence.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelunit.evidence.summary.PolicySummary;
import org.modelunit.evidence.summary.ReleaseBlocker;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseOverview;
import org.modelunit.text.MarkdownText;
import org.modelunit.text.Numbers;

/** What several policies decide as Markdown, as short as the summary of one. */
final class OverviewMarkdown {

    private static final int MOST_POLICIES = 20;
    private static final int MOST_BLOCKERS = 20;
    private static final int LONGEST = 300;

    private OverviewMarkdown() {}

    static String of(ReleaseOverview overview) {
        List<String> lines = new ArrayList<>();
        ReleaseDecision decision = overview.decision();
        lines.add(("## " + OverviewWords.sign(decision) + " " + decision.words() + " " + text(overview.models()))
                .strip());
        lines.add("");
        lines.add(text(OverviewWords.because(overview)));
        lines.add("");
        lines.add("| Policy | Decision | Model | Why | Page |");
        lines.add("| --- | --- | --- | --- | --- |");
        add(lines, overview.policies().stream().map(OverviewMarkdown::row).toList(), MOST_POLICIES);
        List<String> blockers =
                overview.policies().stream().flatMap(OverviewMarkdown::blockers).toList();
        if (!blockers.isEmpty()) {
            lines.add("");
            lines.add("### Blocked by");
            lines.add("");
            add(lines, blockers, MOST_BLOCKERS);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, List<String> all, int most) {
        lines.addAll(all.subList(0, Math.min(most, all.size())));
        if (all.size() > most) {
            lines.add("");
            lines.add("and " + Numbers.count(all.size() - most) + " more");
        }
    }

    private static String row(PolicySummary policy) {
        return Stream.of(
                        "**" + text(policy.name()) + "**",
                        OverviewWords.sign(policy.decision()) + " "
                                + policy.decision().words(),
                        text(IdentityWords.file(policy.summary().identity().candidate())),
                        text(policy.summary().headline().because()),
                        text(SummaryFiles.REPORT_DIRECTORY + "/" + policy.name() + "." + SummaryFiles.PAGE))
                .map(MarkdownText::cell)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static Stream<String> blockers(PolicySummary policy) {
        return policy.decision() == ReleaseDecision.RELEASE
                ? Stream.empty()
                : policy.summary().blockedBy().stream().map(blocker -> blocker(policy, blocker));
    }

    private static String blocker(PolicySummary policy, ReleaseBlocker blocker) {
        String more = blocker.finding().sentence().isEmpty()
                ? blocker.note()
                : blocker.finding().sentence();
        return "- " + text(policy.name()) + ": " + BlockerWords.of(blocker, policy.summary()) + " **"
                + text(blocker.what()) + "**" + (more.isEmpty() ? "" : " " + text(more));
    }

    private static String text(String text) {
        return MarkdownText.escaped(ShortText.of(text, LONGEST));
    }
}
