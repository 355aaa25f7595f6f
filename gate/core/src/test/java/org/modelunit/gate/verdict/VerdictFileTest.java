package org.modelunit.gate.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.evidence.json.Json;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.provenance.Fingerprint;

class VerdictFileTest {

    private static final JudgedBuild JUDGED = new JudgedBuild(
            Fingerprint.of("model-release.yaml", new byte[] {1}),
            Fingerprint.of("challenger.onnx", new byte[] {2}),
            "c".repeat(64),
            "build-7",
            "c0ffee",
            "e".repeat(64));

    private static final MetEntry MET = new MetEntry("ranks", "ROC AUC, at least 0.72", "LoanTest#separates", "It is.");

    private static final Reason REASON = Reason.of(ReasonId.CLAIM_FAILED, "0.70 is \u001b[31mbelow\n the bar")
            .withEntry("ranks")
            .withClaim("ROC AUC of 'bad'");

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve(VerdictFile.NAME);
    }

    @Test
    void what_is_written_is_read_as_it_was() throws IOException {
        for (ReleaseVerdict verdict : List.of(
                new ReleaseVerdict(JUDGED, List.of(), List.of(REASON), List.of(MET)),
                ReleaseVerdict.blocked(JUDGED, List.of(REASON)),
                ReleaseVerdict.begun(JudgedBuild.begun(JUDGED.policy(), "build-7")))) {
            VerdictFile.write(file(), verdict);

            assertThat(VerdictFile.read(file())).isEqualTo(verdict);
            assertThat(VerdictFile.read(file(), "build-7").isReleased())
                    .isEqualTo(verdict.reasons().isEmpty());
        }
    }

    @Test
    void equal_verdicts_are_equal_bytes_in_whatever_order_reasons_were_found() throws IOException {
        Reason other = Reason.of(ReasonId.MODULE_MISSING, "no test of a:b ran");

        VerdictFile.write(file(), ReleaseVerdict.blocked(JUDGED, List.of(REASON, other, REASON)));
        byte[] one = Files.readAllBytes(file());
        VerdictFile.write(file(), ReleaseVerdict.blocked(JUDGED, List.of(other, REASON)));

        assertThat(Files.readAllBytes(file())).isEqualTo(one);
        assertThat(Files.readString(file())).startsWith("{\"commit\":").doesNotContain("\u001b");
    }

    @Test
    void a_verdict_of_another_build_is_stale() throws IOException {
        VerdictFile.write(file(), new ReleaseVerdict(JUDGED, List.of(), List.of(), List.of(MET)));

        assertThatThrownBy(() -> VerdictFile.read(file(), "build-8"))
                .isInstanceOf(GateException.class)
                .hasMessageContaining("verdict-stale")
                .hasMessageContaining("'build-7', not of 'build-8'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RELEASED|BLOCKED",
                "\"RELEASED\"|\"released\"",
                "modelunit-verdict/1|modelunit-verdict/2",
                "\"session\"|\"sesion\"",
                "\"waived\":[]|\"waived\":[],\"waived\":[]",
                "\"reasons\":[]|\"reasons\":[{\"id\":\"x\",\"entry\":\"\",\"claim\":\"\",\"cause\":\"\",\"fix\":\"\"}]",
                "\"reasons\":[]|\"reasons\":null",
                "\"met\":[{|\"met\":[{\"more\":1,",
                "}|}}",
                "{|",
            })
    void a_damaged_verdict_releases_nothing(String was, String is) throws IOException {
        VerdictFile.write(file(), new ReleaseVerdict(JUDGED, List.of(), List.of(), List.of(MET)));
        String text = Files.readString(file());
        int at = text.lastIndexOf(was);
        assertThat(at).isNotNegative();
        Files.writeString(file(), text.substring(0, at) + (is == null ? "" : is) + text.substring(at + was.length()));

        assertThatThrownBy(() -> VerdictFile.read(file()))
                .isInstanceOf(GateException.class)
                .hasMessageContaining("verdict-unreadable");
    }

    @Test
    void no_verdict_and_one_without_evidence_release_nothing() throws IOException {
        assertThatThrownBy(() -> VerdictFile.read(file())).isInstanceOf(GateException.class);

        JudgedBuild begun = JudgedBuild.begun(JUDGED.policy(), "build-7");
        VerdictFile.write(file(), new ReleaseVerdict(begun, List.of(), List.of(), List.of()));
        assertThatThrownBy(() -> VerdictFile.read(file()))
                .isInstanceOf(GateException.class)
                .hasMessageContaining("names none");
    }

    @Test
    void a_blocked_verdict_has_a_reason() {
        assertThatThrownBy(() -> ReleaseVerdict.blocked(JUDGED, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Process writer() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        classPath(),
                        VerdictWritingJvm.class.getName(),
                        file().toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("writer.log").toFile())
                .start();
    }

    private static String classPath() {
        return Stream.of(
                        VerdictWritingJvm.class,
                        VerdictFile.class,
                        Json.class,
                        Fingerprint.class,
                        JsonFactory.class,
                        API.class,
                        Nullable.class)
                .map(type -> new File(URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .getPath())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Kills a writer that writes as fast as it can, a moment after it has come to write. */
    private void killed_writers_leave_a_whole_verdict(int kills) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(3);
        VerdictFile.write(file(), VerdictWritingJvm.verdict(0));
        for (int kill = 0; kill < kills; kill++) {
            VerdictFile.write(file(), VerdictWritingJvm.verdict(0));
            Process writer = writer();
            try {
                while (VerdictFile.read(file()).equals(VerdictWritingJvm.verdict(0))) {
                    assertThat(writer.waitFor(2, TimeUnit.MILLISECONDS))
                            .as(Files.readString(directory.resolve("writer.log")))
                            .isFalse();
                }
                writer.waitFor(random.nextInt(30), TimeUnit.MILLISECONDS);
            } finally {
                writer.destroyForcibly().waitFor();
            }

            int reasons = VerdictFile.read(file()).reasons().size();
            assertThat(VerdictFile.read(file())).isEqualTo(VerdictWritingJvm.verdict(reasons - 1));
        }
    }

    @Test
    void a_writer_that_is_killed_leaves_a_whole_verdict() throws IOException, InterruptedException {
        killed_writers_leave_a_whole_verdict(5);
    }

    @Test
    @Tag("slow")
    void fifty_writers_that_are_killed_leave_a_whole_verdict() throws IOException, InterruptedException {
        killed_writers_leave_a_whole_verdict(50);
    }
}
