package org.modelunit.evidence.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelunit.evidence.history.ClaimNames;
import org.modelunit.evidence.summary.ChangesSince;
import org.modelunit.evidence.summary.PolicySummary;
import org.modelunit.evidence.summary.ReleaseBlocker;
import org.modelunit.evidence.summary.ReleaseChanges;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseOverview;
import org.modelunit.text.MarkdownText;
import org.modelunit.text.Numbers;

/** What several policies decide as Markdown, as short as the summary of one. */
final class OverviewMarkdown {

    private static final int MOST_POLICIES = 15;
    private static final int MOST_BLOCKERS = 15;
    private static final int MOST_EDITS = 6;
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
        SummaryMarkdown.warnings(overview.policies().stream()
                        .flatMap(OverviewMarkdown::warnings)
                        .toList())
                .forEach(warning -> lines.addAll(List.of(warning, "")));
        lines.add("| Policy | Decision | Model | Why | Page |");
        lines.add("| --- | --- | --- | --- | --- |");
        add(lines, overview.policies().stream().map(OverviewMarkdown::row).toList(), MOST_POLICIES);
        addTitled(lines, "What is asked for was edited", overview, OverviewMarkdown::edits, MOST_EDITS);
        addTitled(lines, "Blocked by", overview, OverviewMarkdown::blockers, MOST_BLOCKERS);
        return String.join("\n", lines) + "\n";
    }

    /** Adds what there is of each policy below a title; nothing where there is none. */
    private static void addTitled(
            List<String> lines,
            String title,
            ReleaseOverview overview,
            Function<PolicySummary, Stream<String>> of,
            int most) {
        List<String> all = overview.policies().stream().flatMap(of).toList();
        if (!all.isEmpty()) {
            lines.addAll(List.of("", "### " + title, ""));
            add(lines, all, most);
        }
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

    private static Stream<String> warnings(PolicySummary policy) {
        return policy.summary().headline().warnings().stream()
                .map(warning -> text(policy.name()) + ": " + text(warning));
    }

    private static Stream<String> edits(PolicySummary policy) {
        ClaimNames names = ChangeWords.names(policy.summary());
        ReleaseChanges changes = policy.summary().changes();
        return Stream.concat(
                edits(text(policy.name()) + ", since the last run", changes.sinceLastRun(), names),
                edits(text(policy.name()) + ", since the last signed release", changes.sinceRelease(), names));
    }

    private static Stream<String> edits(String when, ChangesSince since, ClaimNames names) {
        return ChangeWords.loud(since).stream().map(change -> "- " + when + ": " + SummaryMarkdown.of(change, names));
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
