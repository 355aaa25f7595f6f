package org.modelunit.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.modelunit.Dataset;
import org.modelunit.column.Labels;

/** A model of this module's resources with examples that it can answer for. */
enum Workload {
    /** 20 features, two hidden layers of 64. */
    MLP("mlp.onnx", List.of(20L)),
    /** Images of 16 by 16, two convolutions. */
    CNN("cnn.onnx", List.of(1L, 16L, 16L));

    static final Labels LABELS = Labels.of("bad", "good");
    static final int ROWS = 98 * 1024;

    private final String resource;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<Long> rowShape;

    Workload(String resource, List<Long> rowShape) {
        this.resource = resource;
        this.rowShape = rowShape;
    }

    /** Returns the file's bytes. */
    byte[] model() throws IOException {
        try (InputStream stream = Workload.class.getResourceAsStream("/" + resource)) {
            if (stream == null) {
                throw new IOException("there is no resource " + resource);
            }
            return stream.readAllBytes();
        }
    }

    /** Writes the model to a file, as users have it. */
    Path file() throws IOException {
        Path file = Files.createTempFile("benchmark", ".onnx");
        file.toFile().deleteOnExit();
        return Files.write(file, model());
    }

    /** Returns the shape of a batch. */
    long[] shape(int rows) {
        long[] shape = new long[rowShape.size() + 1];
        shape[0] = rows;
        for (int axis = 1; axis < shape.length; axis++) {
            shape[axis] = rowShape.get(axis - 1);
        }
        return shape;
    }

    int width() {
        int width = 1;
        for (long length : rowShape) {
            width *= (int) length;
        }
        return width;
    }

    /** Returns examples drawn by a fixed seed. */
    Dataset<float[], String> dataset() {
        SplittableRandom random = new SplittableRandom(42);
        List<float[]> inputs = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            float[] input = new float[width()];
            for (int i = 0; i < input.length; i++) {
                input[i] = (float) random.nextDouble();
            }
            inputs.add(input);
            truth.add(LABELS.get(random.nextInt(2)));
        }
        return Dataset.of(name(), inputs, truth);
    }
}
