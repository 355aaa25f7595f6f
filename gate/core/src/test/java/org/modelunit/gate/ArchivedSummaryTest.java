package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.evidence.EvidenceKey;
import org.modelunit.evidence.page.SummaryFiles;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SummarySources;
import org.modelunit.gate.archive.ArchiveCheck;
import org.modelunit.gate.archive.ReleaseArchive;
import org.modelunit.gate.archive.ReleaseFiles;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.verdict.VerdictFile;

class ArchivedSummaryTest {

    private static final EvidenceKey NO_KEY = EvidenceKey.of(Map.of());

    @TempDir
    private Path directory;

    private LoanRelease release;
    private ReleaseFiles files;
    private Path archive;

    @BeforeEach
    void release() throws IOException {
        release = new LoanRelease(directory).signed();
        new LoanBuild().runIn(release.output());
        Path verdict = directory.resolve("verdict.json");
        VerdictFile.write(verdict, release.judge());
        files = new ReleaseFiles(verdict, release.policyFile(), release.contractFile(), List.of(release.output()));
        archive = directory.resolve("release-evidence.zip");
    }

    private ReleaseSummary summary(List<Path> verdicts) {
        return ReleaseSummary.of(SummarySources.of(CollectedEvidence.read(List.of(release.output()), LoanBuild.SESSION)
                        .evidence())
                .withVerdicts(verdicts));
    }

    private List<String> names() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive);
                var entries = Files.list(zip.getPath("/"))) {
            return entries.map(entry -> entry.toString().substring(1)).toList();
        }
    }

    @Test
    void what_people_have_read_is_in_the_archive() throws IOException {
        ReleaseSummary summary = summary(List.of(files.verdict()));
        assertThat(summary.headline().decision()).isEqualTo(ReleaseDecision.RELEASE);
        SummaryFiles.inOutput(directory).write(summary);

        assertThat(ReleaseArchive.write(archive, files, NO_KEY)).isEmpty();

        assertThat(names()).contains("summary.json", "summary.md", "summary.html");
        assertThat(ArchiveCheck.of(archive, NO_KEY).problems()).isEmpty();
    }

    @Test
    void the_summary_of_the_program_lies_beside_the_verdict_too() throws IOException {
        SummaryFiles.in(directory).write(summary(List.of(files.verdict())));

        assertThat(ReleaseArchive.write(archive, files, NO_KEY)).isEmpty();

        assertThat(names()).contains("summary.json", "summary.md", "summary.html");
    }

    @Test
    void a_summary_that_the_tests_left_before_the_gate_is_left_out() throws IOException {
        SummaryFiles.inOutput(directory).write(summary(List.of()));

        assertThat(ReleaseArchive.write(archive, files, NO_KEY)).isEmpty();

        assertThat(names()).noneMatch(name -> name.startsWith("summary."));
        assertThat(ArchiveCheck.of(archive, NO_KEY).problems()).isEmpty();
    }

    @Test
    void the_summary_of_another_verdict_gets_no_archive() throws IOException {
        Path blocked = directory.resolve("blocked.verdict.json");
        VerdictFile.write(blocked, release.gate().begin());
        SummaryFiles.inOutput(directory).write(summary(List.of(blocked)));

        assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                .singleElement()
                .asString()
                .startsWith("the summary is not of this release: it says DO NOT RELEASE");
        assertThat(archive).doesNotExist();
    }

    @Test
    void a_summary_that_makes_no_sense_gets_no_archive() throws IOException {
        SummaryFiles.inOutput(directory).write(summary(List.of(files.verdict())));
        Files.writeString(directory.resolve("summary.json"), "{}");

        assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                .singleElement()
                .asString()
                .startsWith("the summary summary.json makes no sense");

        Files.delete(directory.resolve("summary.json"));
        assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                .containsExactly("there is a summary without summary.json");
    }
}
