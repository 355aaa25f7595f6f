package org.modelunit.evidence.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.coverage.KindCount;
import org.modelunit.evidence.coverage.NotTested;
import org.modelunit.evidence.history.ClaimNames;
import org.modelunit.evidence.summary.ChangedClaim;
import org.modelunit.evidence.summary.ChangesSince;
import org.modelunit.evidence.summary.Finding;
import org.modelunit.evidence.summary.ReleaseBlocker;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.RequirementLine;
import org.modelunit.text.MarkdownText;
import org.modelunit.text.Numbers;

/** A release summary as Markdown, {@value #MOST_LINES} lines at most, as the page of a job on a build server shows it. */
@API(status = Status.INTERNAL, since = "0.1")
public final class SummaryMarkdown {

    /** How many lines it has at most. */
    public static final int MOST_LINES = 60;

    private static final int MOST_BLOCKERS = 10;
    private static final int MOST_CHANGES = 6;
    private static final int MOST_REQUIREMENTS = 5;
    private static final int MOST_WARNINGS = 2;
    private static final int LONGEST = 300;

    /** Names that code in Markdown cannot be left by. */
    private static final Pattern PLAIN = Pattern.compile("[\\w./-]+");

    private static final Comparator<RequirementLine> GRAVEST_FIRST = Comparator.comparing(RequirementLine::isCovered)
            .thenComparing(RequirementLine::worst, VerdictStatus.gravestFirst()); // stable: else by id

    private final ReleaseSummary summary;
    private final String page;
    private final ClaimNames names;
    private final List<String> lines = new ArrayList<>();

    private SummaryMarkdown(ReleaseSummary summary, String page) {
        this.summary = summary;
        this.page = page;
        this.names = ChangeWords.names(summary);
    }

    /**
     * Returns the text, which ends with a line feed.
     *
     * @param summary what it says
     */
    public static String of(ReleaseSummary summary) {
        return of(summary, SummaryFiles.REPORT_DIRECTORY + "/" + SummaryFiles.PAGE);
    }

    /**
     * Returns the texts of a summary, one for each name and place that its page may have.
     *
     * @param summary what they say
     */
    public static List<String> possible(ReleaseSummary summary) {
        Stream<String> named = summary.headline().policies().stream()
                .map(judged -> SummaryFiles.nameOf(judged.policy().name()) + "." + SummaryFiles.PAGE);
        return Stream.concat(Stream.of(SummaryFiles.PAGE), named)
                .flatMap(page -> Stream.of(page, SummaryFiles.REPORT_DIRECTORY + "/" + page))
                .map(page -> of(summary, page))
                .toList();
    }

    static String of(ReleaseSummary summary, String page) {
        SummaryMarkdown markdown = new SummaryMarkdown(summary, page);
        markdown.headline();
        markdown.blockers();
        markdown.changes();
        markdown.requirements();
        markdown.rest();
        return String.join("\n", markdown.lines) + "\n";
    }

    private static String text(String text) {
        return MarkdownText.escaped(ShortText.of(text, LONGEST));
    }

    private void headline() {
        ReleaseDecision decision = summary.headline().decision();
        lines.add(("## " + OverviewWords.sign(decision) + " " + decision.words() + " "
                        + text(summary.headline().model()))
                .strip());
        lines.add("");
        paragraph(text(summary.headline().because()));
        warnings(summary.headline().warnings().stream()
                        .map(SummaryMarkdown::text)
                        .toList())
                .forEach(this::paragraph);
        paragraph(Stream.of(VerdictStatus.values())
                .map(status -> Numbers.count(summary.headline().counts().of(status)) + " " + status.words())
                .collect(Collectors.joining(", ")));
        paragraph(IdentityWords.of(summary.identity()).entrySet().stream()
                .map(SummaryMarkdown::fact)
                .collect(Collectors.joining(" · ")));
    }

    /** The first warnings, a line each, and how many more there are: none is left out in silence. */
    static List<String> warnings(List<String> all) {
        List<String> lines = all.stream().limit(MOST_WARNINGS).collect(Collectors.toCollection(ArrayList::new));
        int more = all.size() - MOST_WARNINGS;
        if (more > 0) {
            lines.add("and " + Numbers.count(more) + (more == 1 ? " more warning" : " more warnings"));
        }
        return lines.stream().map(line -> "**Mind:** " + line).toList();
    }

    private static String fact(Map.Entry<String, String> fact) {
        return fact.getKey() + " **" + text(fact.getValue()) + "**";
    }

    private void paragraph(String markdown) {
        if (!markdown.isEmpty()) {
            lines.add(markdown);
            lines.add("");
        }
    }

    private void title(String title) {
        lines.add("### " + title);
        lines.add("");
    }

    private void blockers() {
        List<ReleaseBlocker> blockers = summary.blockedBy();
        if (blockers.isEmpty()) {
            return;
        }
        title(summary.headline().decision() == ReleaseDecision.NOT_GATED ? "Claims that do not hold" : "Blocked by");
        lines.add("| | Claim | Observed | Required | Bound | Last run | Severity | Requirement |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- | --- |");
        blockers.stream().limit(MOST_BLOCKERS).map(this::row).forEach(lines::add);
        lines.add("");
        if (blockers.size() > MOST_BLOCKERS) {
            paragraph("and " + Numbers.count(blockers.size() - MOST_BLOCKERS) + " more");
        }
    }

    private String row(ReleaseBlocker blocker) {
        Finding finding = blocker.finding();
        String more = finding.settles().isEmpty() ? joined(BlockerWords.more(blocker)) : finding.settles();
        String claim = "**" + text(blocker.what()) + "**" + (more.isEmpty() ? "" : " " + text(more));
        return Stream.of(
                        BlockerWords.of(blocker, summary),
                        claim,
                        text(finding.observed()),
                        text(finding.required()),
                        text(finding.bound()),
                        text(finding.lastRun()),
                        text(blocker.severity()),
                        text(String.join(", ", blocker.requirements())))
                .map(MarkdownText::cell)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String joined(List<String> sentences) {
        return sentences.stream()
                .reduce((said, next) -> said + (said.endsWith(".") ? " " : ". ") + next)
                .orElse("");
    }

    private void changes() {
        title("Changed");
        changes("since the last run", summary.changes().sinceLastRun());
        changes("since the last signed release", summary.changes().sinceRelease());
        lines.add("");
    }

    private void changes(String when, ChangesSince since) {
        if (!since.isKnown()) {
            lines.add("- " + when + ": nothing to compare with");
            return;
        }
        List<String> changed = new ArrayList<>();
        List<ChangedClaim> loud = ChangeWords.loud(since);
        if (!loud.isEmpty()) {
            changed.add("**" + ChangeWords.loud(loud.size()) + "**");
        }
        loud.stream().map(change -> of(change, names)).forEach(changed::add);
        since.things().stream()
                .map(thing -> "**" + text(thing.what()) + "** " + text(ChangeWords.fromTo(thing.was(), thing.is())))
                .forEach(changed::add);
        since.claims().stream()
                .filter(change -> !change.kind().isLoud())
                .map(change -> of(change, names))
                .forEach(changed::add);
        if (changed.isEmpty()) {
            lines.add("- " + when + ": nothing");
            return;
        }
        changed.stream().limit(MOST_CHANGES).forEach(change -> lines.add("- " + when + ": " + change));
        if (changed.size() > MOST_CHANGES) {
            lines.add("- " + when + ": " + Numbers.count(changed.size() - MOST_CHANGES) + " more changes");
        }
    }

    /** Returns a change in a line. */
    static String of(ChangedClaim change, ClaimNames names) {
        return "**" + change.kind().words() + "** " + text(names.of(change.claim())) + ": "
                + text(ChangeWords.fromTo(change.was(), change.is()));
    }

    private void requirements() {
        List<RequirementLine> requirements = summary.requirements();
        if (requirements.isEmpty()) {
            return;
        }
        title("Requirements");
        requirements.stream()
                .sorted(GRAVEST_FIRST)
                .limit(MOST_REQUIREMENTS)
                .map(requirement -> "- **" + text(requirement.id()) + "**: "
                        + (requirement.isCovered() ? requirement.worst().words() : "**nobody covers it**"))
                .forEach(lines::add);
        if (requirements.size() > MOST_REQUIREMENTS) {
            lines.add("- and " + Numbers.count(requirements.size() - MOST_REQUIREMENTS) + " more");
        }
        lines.add("");
    }

    private void rest() {
        String examples = summary.examples().stream()
                .map(example ->
                        text(example.example()) + " (" + text(ChangeWords.fromTo(example.was(), example.is())) + ")")
                .collect(Collectors.joining("; "));
        if (!examples.isEmpty()) {
            paragraph("Telling examples: " + examples);
        }
        NotTested notTested = summary.notTested();
        String missing = notTested.missing().stream().map(KindCount::name).collect(Collectors.joining(", "));
        paragraph(missing.isEmpty() ? "" : "**Not tested:** " + text(missing));
        paragraph(
                notTested.score().isEmpty()
                        ? ""
                        : "ML Test Score, counted from what ran: "
                                + notTested.score().stream()
                                        .map(section -> text(section.name()) + " " + ScoreWords.of(section))
                                        .collect(Collectors.joining(", ")));
        lines.add("The page with all claims: " + (PLAIN.matcher(page).matches() ? "`" + page + "`" : text(page))
                + " in the output of the run.");
    }
}
