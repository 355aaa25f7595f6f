package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.error.DataException;
import org.modelunit.error.SettingException;
import org.modelunit.provenance.Sha256;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.settings.Settings;

class EvidenceKeyTest {

    private static final String SECRET = "correct horse battery staple, and more";
    private static final EvidenceKey KEY = EvidenceKey.of(Map.of(EvidenceKey.VARIABLE, SECRET));
    private static final EvidenceKey OTHER = EvidenceKey.of(Map.of(EvidenceKey.VARIABLE, "o".repeat(32)));
    private static final EvidenceKey NONE = EvidenceKey.of(Map.of());

    @TempDir
    private Path directory;

    private Path record(EvidenceKey key, boolean isClosed) {
        EvidenceRecorder recorder = new EvidenceRecorder(Clock.systemUTC(), () -> key);
        Run run = new Run("run", directory, Settings.load(Map.of()));
        recorder.runStarted(run);
        recorder.runFinished(run, RunOutcome.GOOD);
        if (isClosed) {
            recorder.runClosed(run, RunOutcome.GOOD);
        }
        return directory.resolve("evidence").resolve("run");
    }

    private static void edit(Path run, String was, String is) throws IOException {
        Path manifest = run.resolve(Manifest.NAME);
        String text = Files.readString(manifest);
        assertThat(text).contains(was);
        Files.writeString(manifest, text.replace(was, is));
    }

    @Test
    void a_run_that_was_signed_is_read_as_before_and_verified_with_the_same_key() {
        Path run = record(KEY, true);

        assertThat(Evidence.read(run).shards()).hasSize(1);
        assertThat(KEY.problem(run)).isEmpty();
    }

    @Test
    void each_jvm_signs_what_stands_before_it() {
        record(KEY, true);

        assertThat(KEY.problem(record(KEY, true))).isEmpty();
    }

    @Test
    void another_key_does_not_do() {
        assertThat(OTHER.problem(record(KEY, true)))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("nobody with this key has signed"));
    }

    @Test
    void without_a_key_nothing_is_signed_and_nothing_is_trusted() {
        Path run = record(NONE, true);

        assertThat(NONE.sign("text")).isEmpty();
        assertThat(NONE.hasSigned("text", "")).isFalse();
        assertThat(NONE.problem(run)).isPresent();
        assertThat(KEY.problem(run)).isPresent();
    }

    @Test
    void a_jvm_that_never_ended_has_not_signed() {
        assertThat(KEY.problem(record(KEY, false))).isPresent();
    }

    @Test
    void a_changed_digest_shows_even_where_the_chain_is_made_to_agree() throws IOException {
        Path run = record(KEY, true);
        String digest = Files.readString(run.resolve(Manifest.NAME)).replaceAll("(?s).*\"sha256\":\"(\\w+)\".*", "$1");
        edit(run, digest, "0".repeat(64));

        assertThat(KEY.problem(run)).isPresent();
    }

    @Test
    void a_changed_line_before_a_signature_shows() throws IOException {
        record(KEY, true);
        Path run = record(KEY, true);
        List<String> lines = Files.readAllLines(run.resolve(Manifest.NAME));
        String chain = lines.get(1).replaceAll(".*\"chain\":\"(\\w+)\".*", "$1");
        edit(run, chain, "0".repeat(64));

        assertThat(KEY.problem(run)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"started\":{\"shard\":\"SHARD\",\"time\":\"TIME\"}}",
                "{\"started\": {\"shard\":\"SHARD\",\"time\":\"TIME\"}}",
                " { \"started\" : { \"time\" : \"TIME\" , \"shard\" : \"SHARD\" } }",
                "{\"started\":{\"time\":\"TIME\",\"shard\":\"SHARD\"}}",
                "{\"st\\u0061rted\":{\"shard\":\"SHARD\",\"time\":\"TIME\"}}",
            })
    void a_shard_that_was_put_in_is_not_signed_however_its_lines_are_written(String started) throws IOException {
        Path run = record(KEY, true);
        String shard = "9-deadbeef.jsonl";
        Files.copy(Forgery.shard(run), run.resolve(shard));
        String digest = Sha256.of(Files.readAllBytes(run.resolve(shard)));
        String time = Instant.now().toString();
        Forgery.addToManifest(
                run,
                List.of(
                        started.replace("SHARD", shard).replace("TIME", time),
                        "{\"ended\":{\"shard\":\"" + shard + "\",\"sha256\":\"" + digest
                                + "\",\"failures\":[],\"time\":\"" + time + "\"}}"));

        assertThat(Evidence.read(run).shards()).as("it is read").hasSize(2);
        assertThat(KEY.problem(run))
                .contains("nobody with this key has signed what the manifest says of [" + shard + "]");
    }

    @Test
    void a_signature_is_of_one_shard() throws IOException {
        Path run = record(KEY, true);
        String signature =
                Files.readString(run.resolve(Manifest.NAME)).replaceAll("(?s).*\"signature\":\"(\\w+)\".*", "$1");
        String shard = "9-deadbeef.jsonl";
        String time = Instant.now().toString();
        Forgery.addToManifest(
                run,
                List.of(
                        "{\"started\":{\"shard\":\"" + shard + "\",\"time\":\"" + time + "\"}}",
                        "{\"ended\":{\"shard\":\"" + shard + "\",\"sha256\":\"\",\"failures\":[],\"time\":\"" + time
                                + "\",\"signature\":\"" + signature + "\"}}"));

        assertThat(KEY.problem(run)).isPresent();
    }

    @Test
    void a_journal_of_format_1_does_not_take_the_place_of_a_signed_shard() throws IOException {
        Path run = record(KEY, true);
        Files.writeString(
                Forgery.shard(run),
                "{\"schema\":\"modelunit-evidence/1\",\"complete\":true,\"run\":{\"id\":\"run\","
                        + "\"started\":\"2026-11-20T12:00:00Z\",\"finished\":\"2026-11-20T12:00:01Z\",\"seed\":42,"
                        + "\"settings\":{},\"java\":\"17\",\"os\":\"Linux\"}}\n");

        assertThatThrownBy(() -> Evidence.read(run))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("it was changed after its JVM had ended");
    }

    @Test
    void a_manifest_that_names_nobody_or_is_missing_is_not_signed() throws IOException {
        Path run = record(KEY, true);
        Path manifest = run.resolve(Manifest.NAME);
        Files.writeString(manifest, Files.readAllLines(manifest).get(0) + "\n");
        assertThat(KEY.problem(run)).contains("its manifest names no JVM that could have signed");

        Files.delete(manifest);
        assertThat(KEY.problem(run)).isPresent();
    }

    @Test
    void a_short_key_is_refused_and_never_shown() {
        assertThatThrownBy(() -> EvidenceKey.of(Map.of(EvidenceKey.VARIABLE, "hunter2")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("at least 32 characters, but has 7")
                .hasMessageNotContaining("hunter2");
        assertThat(KEY).hasToString("a key");
    }

    @Test
    void the_signature_is_hmac_sha_256_as_openssl_has_it() {
        EvidenceKey key = EvidenceKey.of(Map.of(EvidenceKey.VARIABLE, "k".repeat(32)));

        // printf %s text | openssl dgst -sha256 -hmac kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk
        assertThat(key.sign("text")).isEqualTo("8d3a9f54db4f3f1e3addef3fc62a0359d0d9d2a87c07cf465284062fded2baa2");
    }
}
