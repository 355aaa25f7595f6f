package org.modelunit.onnx.session;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modelunit.error.ModelException;
import org.modelunit.provenance.Fingerprint;

@Timeout(60)
class SessionLoaderTest {

    @Test
    void loading_that_hangs_is_given_up() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Path path = Path.of("src", "test", "resources", "models", "sklearn-longs.onnx");
        byte[] bytes = Files.readAllBytes(path);
        ModelFile file = new ModelFile(Fingerprint.of("m", bytes), path, bytes);
        assertThatThrownBy(() -> SessionLoader.load(
                        file, Execution.USUAL.withSetup(options -> loop(enough)), Duration.ofMillis(100)))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("loading ")
                .hasMessageContaining("sklearn-longs.onnx gave no sign of life within 100 ms and was given up;")
                .hasMessageContaining("hangs in  org.modelunit.onnx.session.SessionLoaderTest.loop");
        enough.set(true);
    }

    private static void loop(AtomicBoolean enough) {
        while (!enough.get()) {
            Thread.onSpinWait();
        }
    }
}
