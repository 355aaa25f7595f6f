package org.modelunit.evidence.reviewed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.baseline.BaselineStore;
import org.modelunit.error.BaselineException;
import org.modelunit.latency.KeptLatency;
import org.modelunit.provenance.Fingerprint;

class KeptLatencyFileTest {

    private static final KeptLatency KEPT = new KeptLatency(
            Fingerprint.of("champion", new byte[] {1}),
            "reference workload 1",
            "abc",
            "CPU A",
            4,
            Map.of("collectors", "G1 Young Generation, G1 Old Generation", "java", "17.0.2+8"),
            Collections.nCopies(10, 1.25),
            "run 7");

    private final BaselineStore<KeptLatency> store = BaselineStore.of(KeptLatency.class, "the latency", "latency.json");

    @Test
    void a_latency_is_read_as_it_was_written(@TempDir Path directory) {
        Path file = directory.resolve("latency.json");
        assertThat(store.read(file)).isEmpty();

        store.update(file, old -> KEPT);

        assertThat(store.read(file)).contains(KEPT);
    }

    @Test
    void times_that_were_changed_by_hand_are_refused(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("latency.json");
        store.update(file, old -> KEPT);
        Files.writeString(file, Files.readString(file).replaceFirst("1\\.25", "1.5"));

        assertThatExceptionOfType(BaselineException.class)
                .isThrownBy(() -> store.read(file))
                .withMessageContaining("latency is not what was written");
    }
}
