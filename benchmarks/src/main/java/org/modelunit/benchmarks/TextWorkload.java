package org.modelunit.benchmarks;

import static org.modelunit.onnx.ModelInputs.inputs;
import static org.modelunit.onnx.Padding.padding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.onnx.OnnxModel;

/** A classifier of texts, as their tokens, with texts of unlike length. */
final class TextWorkload {

    static final int LONGEST = 48;
    static final int ROWS = 24 * 1024;
    private static final int SHORTEST = 4;
    private static final int VOCABULARY = 1000;

    private TextWorkload() {}

    /** Returns the file's bytes. */
    static byte[] model() throws IOException {
        try (InputStream stream = TextWorkload.class.getResourceAsStream("/text.onnx")) {
            if (stream == null) {
                throw new IOException("there is no resource text.onnx");
            }
            return stream.readAllBytes();
        }
    }

    /** Opens the model as users do. */
    static Classifier<long[]> open() throws IOException {
        Path file = Files.createTempFile("benchmark", ".onnx");
        file.toFile().deleteOnExit();
        return OnnxModel.open(Files.write(file, model()))
                .labels("bad", "good")
                .classifier(inputs(long[].class).tokens("input_ids", "attention_mask", tokens -> tokens, padding(0)));
    }

    /** Returns texts drawn by a fixed seed. */
    static Dataset<long[], String> dataset() {
        SplittableRandom random = new SplittableRandom(42);
        List<long[]> texts = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            texts.add(random.longs(random.nextInt(SHORTEST, LONGEST + 1), 1, VOCABULARY)
                    .toArray());
            truth.add(Workload.LABELS.get(random.nextInt(2)));
        }
        return Dataset.of("TEXT", texts, truth);
    }
}
