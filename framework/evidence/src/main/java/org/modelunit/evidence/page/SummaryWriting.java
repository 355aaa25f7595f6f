package org.modelunit.evidence.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.Shard;
import org.modelunit.evidence.card.ModelCard;
import org.modelunit.evidence.history.ValueHistory;
import org.modelunit.evidence.history.ValueHistoryFile;
import org.modelunit.evidence.summary.PolicySummary;
import org.modelunit.evidence.summary.ReleaseOverview;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SummarySources;
import org.modelunit.settings.Setting;
import org.modelunit.settings.SettingPath;
import org.modelunit.settings.Settings.ReportMode;

/**
 * The writing of a module's summary, the same for a run that ends and for the gate that judges it later.
 *
 * @param directory the module's directory, which paths in settings are relative to
 * @param output where the module's runs are written, {@code target/modelunit}
 * @param variables the variables of the process, which tell of the job on a build server
 */
@API(status = Status.INTERNAL, since = "0.1")
public record SummaryWriting(Path directory, Path output, Map<String, String> variables) {

    private static final String HISTORY = "modelunit.history";
    private static final String RELEASED = "modelunit.released";
    private static final String REPORT = "modelunit.report";
    private static final String ELSEWHERE =
            "what modelunit.history names holds nothing of this run for whoever writes this summary, so earlier runs are"
                    + " missing, or are others: perhaps the tests ran as a user with another home, or on another machine,"
                    + " could not write there, or ten runs have followed since; name a directory that both of them have";

    /** Keeps an unmodifiable copy. */
    public SummaryWriting {
        variables = Map.copyOf(variables);
    }

    /**
     * Writes page, Markdown, JSON and the model card, puts the summary into the report, and adds it to the summary of the job.
     *
     * @param sources what it is made from; link, history and, unless it is given, the last release are found here
     * @return the summary
     * @throws IOException if a file cannot be written
     */
    public ReleaseSummary write(SummarySources sources) throws IOException {
        return write(sources, Map.of());
    }

    /**
     * Writes the same for evidence of several modules. Each module keeps its own history.
     *
     * @param sources what it is made from
     * @param outputs where each module writes its runs, by {@code groupId:artifactId}; of others this module's directory is searched
     * @return the summary
     * @throws IOException if a file cannot be written
     */
    public ReleaseSummary write(SummarySources sources, Map<String, Path> outputs) throws IOException {
        SummarySources complete = complete(sources, outputs);
        ReleaseSummary summary = ReleaseSummary.of(complete);
        write(SummaryFiles.inOutput(output), complete, summary);
        JobSummary.add(variables, output, () -> SummaryMarkdown.of(summary));
        return summary;
    }

    /**
     * Writes a summary and a model card for each of several policies, and an overview that takes the place of the only one.
     *
     * @param policies what each summary is made from, by what its files are called by
     * @param outputs where each module writes its runs, by {@code groupId:artifactId}
     * @return the overview
     * @throws IOException if a file cannot be written
     */
    public ReleaseOverview writeEach(Map<String, SummarySources> policies, Map<String, Path> outputs)
            throws IOException {
        SummaryFiles files = SummaryFiles.inOutput(output);
        List<PolicySummary> summaries = new ArrayList<>();
        for (Map.Entry<String, SummarySources> policy : policies.entrySet()) {
            SummarySources complete = complete(policy.getValue(), outputs);
            ReleaseSummary summary = ReleaseSummary.of(complete);
            write(files.of(policy.getKey()), complete, summary);
            summaries.add(new PolicySummary(policy.getKey(), summary));
        }
        ReleaseOverview overview = new ReleaseOverview(summaries);
        files.write(overview);
        JobSummary.add(variables, output, () -> OverviewMarkdown.of(overview));
        return overview;
    }

    /** What nobody has judged is never signed: it needs nothing to be found again from. */
    private static void write(SummaryFiles files, SummarySources sources, ReleaseSummary summary) throws IOException {
        files.write(summary);
        files.write(ModelCard.of(sources.evidence(), summary));
        if (!sources.verdicts().isEmpty()) {
            files.write(sources.earlier().before(summary.identity().run().ids()));
        }
    }

    private SummarySources complete(SummarySources sources, Map<String, Path> outputs) {
        SummarySources released =
                sources.earlier().isReleaseNamed() ? sources : sources.withReleased(path(sources.evidence(), RELEASED));
        boolean isAfterwards = !sources.verdicts().isEmpty();
        return released.withLink(CiLink.of(variables)).withHistory(history(sources.evidence(), outputs, isAfterwards));
    }

    /**
     * Keeps what became of the claims for the next run to be compared with; a run of chosen tests is no measure for the next one, and is
     * not kept.
     *
     * @param evidence the evidence that the summary was made from
     * @param summary the summary
     */
    public void keep(Evidence evidence, ReleaseSummary summary) {
        if (!evidence.isOfChosenTests()) {
            ValueHistoryFile.keep(
                    history(evidence, modules(evidence).findFirst().orElse("")), summary.values());
        }
    }

    /**
     * What became of the claims of all modules in the evidence.
     *
     * @param isAfterwards whether the runs have ended, and kept what became of their own claims
     */
    private ValueHistory history(Evidence evidence, Map<String, Path> outputs, boolean isAfterwards) {
        return ValueHistory.merged(modules(evidence)
                .map(module -> {
                    Path place = outputs.getOrDefault(module, output);
                    Evidence own = new Evidence(
                            evidence.shards().stream()
                                    .filter(shard -> module(shard).equals(module))
                                    .toList(),
                            List.of());
                    SummaryWriting writing = new SummaryWriting(directoryOf(place), place, variables);
                    ValueHistory history = ValueHistoryFile.read(writing.history(own, module));
                    return isAfterwards && writing.isElsewhere(history, own) ? history.withTrouble(ELSEWHERE) : history;
                })
                .distinct()
                .toList());
    }

    /**
     * Whether the history is not the one that the runs meant: who has ended has left something there. Another user has another home, and
     * another machine other files, of the same name or none.
     */
    private boolean isElsewhere(ValueHistory history, Evidence evidence) {
        Set<String> runs =
                evidence.shards().stream().map(shard -> shard.header().run()).collect(Collectors.toSet());
        return !path(evidence, HISTORY).toString().isEmpty()
                && evidence.complete()
                && !evidence.isOfChosenTests()
                && settings(evidence, REPORT).noneMatch(ReportMode.NEVER.name()::equalsIgnoreCase)
                && history.troubles().isEmpty()
                && history.runs().stream().allMatch(run -> Collections.disjoint(run.ids(), runs));
    }

    /** The directory of a module, from which its output lies as this module's output does from this one. */
    private Path directoryOf(Path place) {
        Path from = directory.toAbsolutePath().normalize();
        Path to = output.toAbsolutePath().normalize();
        Path other = place.toAbsolutePath().normalize();
        if (other.equals(to) || !to.startsWith(from)) {
            return directory;
        }
        Path below = from.relativize(to);
        for (int up = below.getNameCount(); other != null && up > 0; up--) {
            other = other.getParent();
        }
        return other == null ? directory : other;
    }

    private static Stream<String> modules(Evidence evidence) {
        return evidence.shards().isEmpty()
                ? Stream.of("")
                : evidence.shards().stream().map(SummaryWriting::module).distinct();
    }

    private static String module(Shard shard) {
        return shard.header().build().module();
    }

    /** Where the history of a module is that this output belongs to. */
    private Path history(Evidence evidence, String module) {
        return ValueHistoryFile.of(output, path(evidence, HISTORY).toString(), module);
    }

    /** The path that the runs had for a setting, which is relative to the module; an empty one where they had none. */
    private Path path(Evidence evidence, String key) {
        return settings(evidence, key)
                .findFirst()
                .map(path -> SettingPath.of(directory, path))
                .orElse(Path.of(""));
    }

    private static Stream<String> settings(Evidence evidence, String key) {
        return evidence.shards().stream()
                .flatMap(shard -> shard.header().settings().stream())
                .filter(setting -> setting.key().equals(key) && !setting.value().isEmpty())
                .map(Setting::value);
    }
}
