package org.modelunit.evidence.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.card.ModelCard;
import org.modelunit.evidence.history.ValueHistoryFile;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SummarySources;
import org.modelunit.settings.Setting;

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
        Path released =
                sources.released().toString().isEmpty() ? path(sources.evidence(), RELEASED) : sources.released();
        ReleaseSummary summary = ReleaseSummary.of(sources.withLink(CiLink.of(variables))
                .withReleased(released)
                .withHistory(ValueHistoryFile.read(history(sources.evidence()))));
        SummaryFiles files = SummaryFiles.inOutput(output);
        files.write(summary);
        files.write(ModelCard.of(sources.evidence(), summary));
        JobSummary.add(variables, output, SummaryMarkdown.of(summary));
        return summary;
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
            ValueHistoryFile.keep(history(evidence), summary.values());
        }
    }

    /** Where the history of the module is that this output belongs to. */
    private Path history(Evidence evidence) {
        String module = evidence.shards().stream()
                .map(shard -> shard.header().build().module())
                .findFirst()
                .orElse("");
        return ValueHistoryFile.of(output, path(evidence, HISTORY).toString(), module);
    }

    /** The path that the runs had for a setting, which is relative to the module; an empty one where they had none. */
    private Path path(Evidence evidence, String key) {
        return evidence.shards().stream()
                .flatMap(shard -> shard.header().settings().stream())
                .filter(setting -> setting.key().equals(key) && !setting.value().isEmpty())
                .map(Setting::value)
                .findFirst()
                .map(directory::resolve)
                .orElse(Path.of(""));
    }
}
