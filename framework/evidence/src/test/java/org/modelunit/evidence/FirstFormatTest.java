package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.Burden;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.DataException;

/** Evidence that an earlier ModelUnit wrote of the example on credit risk. */
class FirstFormatTest {

    private static final String RUN = "2026-11-29T11-33-51_593";
    private static final String SHARD = "7538-268ccd5d.json";

    @TempDir
    Path directory;

    private static Path published() {
        try {
            return Path.of(
                    FirstFormatTest.class.getResource("/evidence-1/" + RUN).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void all_claims_are_read_with_the_status_that_their_requirements_tell() {
        Map<VerdictStatus, Long> counts = Evidence.read(published()).claims().stream()
                .collect(Collectors.groupingBy(ClaimEvidence::status, Collectors.counting()));

        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(39);
        assertThat(counts.keySet())
                .containsExactlyInAnyOrder(VerdictStatus.SHOWN, VerdictStatus.MET, VerdictStatus.NOT_REFUTED);
    }

    @Test
    void a_claim_on_one_value_keeps_its_bars_its_burden_and_its_numbers() {
        ClaimEvidence claim = Evidence.read(published()).claims().stream()
                .filter(one -> one.id().property().equals("ROC AUC of 'bad'"))
                .findFirst()
                .orElseThrow();

        assertThat(claim.contract().bars()).hasSize(1);
        assertThat(claim.contract().burden()).isInstanceOf(Burden.Shown.class);
        assertThat(claim.measured().orElseThrow().measurement().value()).isBetween(0.7, 0.9);
        assertThat(claim.provenance().model().sha256()).hasSize(64);
    }

    @Test
    void it_is_never_complete_as_it_does_not_say_what_was_planned() {
        Evidence evidence = Evidence.read(published());

        assertThat(evidence.complete()).isFalse();
        assertThat(evidence.gaps()).contains("evidence of format 1 does not say which tests were planned");
    }

    @Test
    void what_was_changed_by_hand_is_an_error() throws IOException {
        Path run = Files.createDirectory(directory.resolve(RUN));
        String text = Files.readString(published().resolve(SHARD));
        Files.writeString(
                run.resolve(SHARD), text.replaceFirst("\"decision\" : \"passed\"", "\"decision\" : \"fine\""));

        assertThatThrownBy(() -> Evidence.read(run))
                .isInstanceOf(DataException.class)
                .hasMessage("cannot use the evidence in " + run.resolve(SHARD) + ": 'fine' is no decision");
    }

    @Test
    void a_journal_that_a_killed_jvm_left_is_read_as_far_as_it_goes() throws IOException {
        Path run = Files.createDirectory(directory.resolve("run"));
        String header = "{\"schema\":\"modelunit-evidence/1\",\"complete\":false,\"run\":{\"id\":\"run\","
                + "\"started\":\"2026-11-21T12:00:00Z\",\"java\":\"17\",\"os\":\"Linux\",\"seed\":42,\"settings\":{}}}\n";
        String test =
                "{\"test\":{\"id\":\"[a]\",\"class\":\"A\",\"method\":\"a\",\"name\":\"a()\",\"status\":\"passed\","
                        + "\"message\":\"\",\"finished\":\"2026-11-21T12:00:00Z\",\"claims\":[]}}\n";
        Files.writeString(run.resolve("1-0123abcd.jsonl"), header + test + test.substring(0, 40));

        Evidence evidence = Evidence.read(run);

        assertThat(evidence.tests()).hasSize(1);
        assertThat(evidence.tests().get(0).attempts()).hasSize(1);
        assertThat(evidence.gaps()).contains("a JVM never ended its tests", "the last line of a JVM was cut off");
    }
}
