package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.evidence.EvidenceKey;
import org.modelunit.gate.archive.ArchiveCheck;
import org.modelunit.gate.archive.ReleaseArchive;
import org.modelunit.gate.archive.ReleaseFiles;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.gate.verdict.VerdictFile;
import org.modelunit.recording.TestResult.Status;

/** A red run beside a green one is found wherever it lies. */
class EvidencePlacesTest {

    @TempDir
    private Path directory;

    private LoanRelease release;

    @BeforeEach
    void run() throws IOException {
        release = new LoanRelease(directory).signed();
        new LoanBuild().runIn(release.output());
    }

    private static void redRun(Path output) {
        LoanBuild red = new LoanBuild();
        red.run = "run-2";
        red.with("prices", test -> test.ending(Status.FAILED)).runIn(output);
    }

    private List<ReasonId> judge(Path... places) {
        return release.gate().judge(List.of(places)).reasons().stream()
                .map(Reason::id)
                .toList();
    }

    @Test
    void a_place_that_is_a_link_is_followed() throws IOException {
        redRun(directory.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("elsewhere"));

        assertThat(judge(release.output(), link)).contains(ReasonId.TEST_FAILED);
    }

    @Test
    void a_run_behind_a_link_is_found() throws IOException {
        redRun(directory.resolve("elsewhere"));
        Files.createSymbolicLink(
                release.output().resolve("evidence").resolve("link"), directory.resolve("elsewhere/evidence/run-2"));

        assertThat(judge(release.output())).contains(ReasonId.TEST_FAILED);
    }

    @Test
    void a_run_that_lies_deep_is_found() {
        Path deep = release.output();
        for (int i = 0; i < 30; i++) {
            deep = deep.resolve("deeper");
        }
        redRun(deep);

        assertThat(judge(release.output())).contains(ReasonId.TEST_FAILED);
    }

    @Test
    void a_link_that_leads_nowhere_may_have_led_to_something_red() throws IOException {
        Files.createSymbolicLink(release.output().resolve("evidence/run-2"), directory.resolve("gone"));

        assertThat(judge(release.output())).contains(ReasonId.EVIDENCE_UNREADABLE);
    }

    @Test
    void a_place_that_leads_nowhere_is_missing() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("gone"));

        assertThat(judge(release.output(), link)).contains(ReasonId.EVIDENCE_MISSING);
    }

    @Test
    void a_file_of_evidence_that_is_a_link_is_not_trusted() throws IOException {
        Path shard = EvidenceFiles.shard(release.output());
        Path moved = Files.move(shard, directory.resolve("shard"));
        Files.createSymbolicLink(shard, moved);

        assertThat(judge(release.output())).contains(ReasonId.EVIDENCE_UNREADABLE);
    }

    @Test
    void a_link_to_a_directory_above_it_hides_nothing() throws IOException {
        Files.createSymbolicLink(release.output().resolve("evidence/up"), release.output());

        assertThat(judge(release.output())).isEmpty();
    }

    @Test
    void a_run_that_is_found_twice_counts_once() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), release.output());

        assertThat(judge(release.output(), link, release.output())).isEmpty();
    }

    @Test
    void a_run_behind_a_link_of_another_name_has_its_own_name_in_the_archive() throws IOException {
        Path moved = Files.createDirectory(directory.resolve("elsewhere")).resolve("run-1");
        Path place = release.output().resolve("evidence/run-1");
        Files.move(place, moved);
        Files.createSymbolicLink(place.resolveSibling("link"), moved);
        Path verdict = directory.resolve("verdict.json");
        VerdictFile.write(verdict, release.judge());
        Path archive = directory.resolve("release-evidence.zip");
        EvidenceKey none = EvidenceKey.of(Map.of());

        assertThat(ReleaseArchive.write(
                        archive,
                        new ReleaseFiles(
                                verdict, release.policyFile(), release.contractFile(), List.of(release.output())),
                        none))
                .isEmpty();
        assertThat(ArchiveCheck.of(archive, none).problems()).isEmpty();
    }
}
