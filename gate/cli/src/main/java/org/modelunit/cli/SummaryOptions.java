package org.modelunit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.modelunit.evidence.card.ModelCard;
import org.modelunit.evidence.page.CiLink;
import org.modelunit.evidence.page.JobSummary;
import org.modelunit.evidence.page.SummaryFiles;
import org.modelunit.evidence.page.SummaryMarkdown;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SummarySources;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.gate.verdict.VerdictFile;
import picocli.CommandLine.Option;

/** Where to write what people read of a verdict. */
final class SummaryOptions {

    @Option(
            names = "--summary",
            paramLabel = "DIR",
            description = "where to write the summary for people, as summary.html, summary.md and summary.json, and the"
                    + " model card")
    private Path directory = Path.of("");

    @Option(
            names = "--released",
            paramLabel = "FILE",
            description = "the archive of the last release, which the summary tells the changes since")
    private Path released = Path.of("");

    private boolean isAsked() {
        return !directory.toString().isEmpty();
    }

    /** Removes an older summary: what cannot be judged leaves none behind. */
    void remove() throws IOException {
        if (isAsked()) {
            SummaryFiles.in(directory).remove();
        }
    }

    /** Writes the summary, where it is asked for. */
    void write(Policy policy, ReleaseVerdict verdict, CollectedEvidence evidence) throws IOException {
        if (!isAsked()) {
            return;
        }
        Path file = Files.createTempFile("modelunit", "." + VerdictFile.NAME);
        try {
            VerdictFile.write(file, verdict);
            SummarySources sources = SummarySources.of(evidence.evidence())
                    .withVerdicts(List.of(file))
                    .withRequired(policy.required().requirements())
                    .withReleased(released)
                    .withLink(CiLink.of(System.getenv()));
            ReleaseSummary summary = ReleaseSummary.of(sources);
            SummaryFiles.in(directory).write(summary);
            SummaryFiles.in(directory).write(sources.earlier());
            SummaryFiles.in(directory).write(ModelCard.of(evidence.evidence(), summary));
            JobSummary.add(System.getenv(), directory, () -> SummaryMarkdown.of(summary));
        } finally {
            Files.delete(file);
        }
    }
}
