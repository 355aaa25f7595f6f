package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.evidence.EvidenceKey;
import org.modelunit.gate.archive.ArchiveCheck;
import org.modelunit.gate.archive.ReleaseArchive;
import org.modelunit.gate.archive.ReleaseFiles;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.verdict.VerdictFile;
import org.modelunit.provenance.Fingerprint;

class ReleaseArchiveTest {

    private static final EvidenceKey NO_KEY = EvidenceKey.of(Map.of());
    private static final EvidenceKey KEY = EvidenceKey.of(Map.of(EvidenceKey.VARIABLE, "k".repeat(32)));
    private static final EvidenceKey OTHER_KEY = EvidenceKey.of(Map.of(EvidenceKey.VARIABLE, "o".repeat(32)));

    @TempDir
    private Path directory;

    private LoanRelease release;
    private ReleaseFiles files;
    private Path archive;

    @BeforeEach
    void release() throws IOException {
        release = new LoanRelease(directory).signed();
        files = release.released();
        archive = directory.resolve("release-evidence.zip");
    }

    private List<String> problems(EvidenceKey key) throws IOException {
        return ArchiveCheck.of(archive, key).problems();
    }

    @Test
    void an_archive_of_a_release_holds_all_that_leads_to_its_verdict() throws IOException {
        assertThat(ReleaseArchive.write(archive, files, NO_KEY)).isEmpty();

        assertThat(problems(NO_KEY)).isEmpty();
        assertThat(ArchiveCheck.of(archive, NO_KEY).problemsOf(new CandidateModel(LoanClaims.MODEL.fingerprint())))
                .isEmpty();
        assertThat(ArchiveCheck.of(archive, NO_KEY)
                        .problemsOf(new CandidateModel(Fingerprint.of("other.onnx", new byte[1]))))
                .singleElement()
                .asString()
                .startsWith("other.onnx is not challenger.onnx, which was released");
    }

    @Test
    void the_same_release_is_the_same_archive() throws IOException {
        ReleaseArchive.write(archive, files, KEY);
        byte[] once = Files.readAllBytes(archive);
        Files.setLastModifiedTime(files.policy(), java.nio.file.attribute.FileTime.fromMillis(0));
        ReleaseArchive.write(archive, files, KEY);

        assertThat(Files.readAllBytes(archive)).isEqualTo(once);
    }

    @Test
    void a_blocked_release_gets_no_archive() throws IOException {
        VerdictFile.write(files.verdict(), release.gate().begin());

        assertThat(ReleaseArchive.write(archive, files, NO_KEY)).anyMatch(line -> line.contains("not-judged-yet"));
        assertThat(archive).doesNotExist();
    }

    @Test
    void a_policy_that_has_changed_since_the_verdict_gets_no_archive() throws IOException {
        Files.writeString(files.policy(), "# later\n" + Files.readString(files.policy()));

        assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                .singleElement()
                .asString()
                .endsWith("has changed since the verdict");
    }

    @Test
    void evidence_that_was_added_since_the_verdict_is_told() throws IOException {
        LoanBuild later = new LoanBuild();
        later.run = "run-2";
        later.with("prices", test -> test.ending(org.modelunit.recording.TestResult.Status.FAILED))
                .runIn(release.output());

        assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                .contains("the evidence is not what the verdict was judged by")
                .anyMatch(line -> line.startsWith("test-failed"));
    }

    @Test
    void a_file_that_is_changed_in_the_archive_is_told() throws IOException {
        ReleaseArchive.write(archive, files, NO_KEY);
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Path verdict = zip.getPath("verdict.json");
            Files.writeString(verdict, Files.readString(verdict).replace("\"ranks\"", "\"rank\""));
        }

        assertThat(problems(NO_KEY)).containsExactly("its files are not those that SHA256SUMS names");
    }

    @Test
    void checksums_that_agree_again_do_not_make_another_verdict_true() throws IOException {
        ReleaseArchive.write(archive, files, NO_KEY);
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Path verdict = zip.getPath("verdict.json");
            Path sums = zip.getPath("SHA256SUMS");
            String before = org.modelunit.provenance.Sha256.of(Files.readAllBytes(verdict));
            Files.writeString(verdict, Files.readString(verdict).replace("\"ranks\"", "\"rank\""));
            String after = org.modelunit.provenance.Sha256.of(Files.readAllBytes(verdict));
            Files.writeString(sums, Files.readString(sums).replace(before, after));
        }

        assertThat(problems(NO_KEY)).containsExactly("the files do not lead to what the verdict says");
    }

    @Test
    void a_signature_is_by_one_key() throws IOException {
        ReleaseArchive.write(archive, files, KEY);

        assertThat(problems(KEY)).isEmpty();
        assertThat(problems(NO_KEY)).isEmpty();
        assertThat(problems(OTHER_KEY)).containsExactly("its checksums are not signed with this key");
    }

    @Test
    void whoever_has_a_key_takes_no_archive_without_a_signature() throws IOException {
        ReleaseArchive.write(archive, files, NO_KEY);

        assertThat(problems(KEY)).containsExactly("its checksums are not signed with this key");
    }

    @Test
    void what_has_no_place_in_an_archive_is_refused() throws IOException {
        ReleaseArchive.write(archive, files, NO_KEY);
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Files.writeString(zip.getPath("hello.txt"), "hello");
        }

        assertThatThrownBy(() -> problems(NO_KEY))
                .isInstanceOf(ZipException.class)
                .hasMessage("'hello.txt' has no place in an archive of a release");
    }

    @Test
    void what_is_no_archive_is_refused() throws IOException {
        Files.writeString(archive, "no zip");

        assertThatThrownBy(() -> problems(NO_KEY))
                .isInstanceOf(ZipException.class)
                .hasMessageContaining("it is no archive of a release");
    }
}
