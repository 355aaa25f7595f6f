package org.modelunit.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.ClassPredictions;

/** The files that make_models.py writes. */
final class Models {

    /** Four numbers are an example already. */
    static final Encoder<float[]> AS_THEY_ARE = row -> row;

    private Models() {}

    static Path path(String file) {
        return resource("models/" + file);
    }

    static Path resource(String name) {
        URL url = Models.class.getResource("/" + name);
        if (url == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static OnnxModel open(String name) {
        return OnnxModel.open(path(name + ".onnx"));
    }

    static List<float[]> rows() {
        return numbers("rows.csv");
    }

    static List<float[]> numbers(String csv) {
        return table(csv).stream().map(Models::floats).toList();
    }

    static List<List<String>> table(String csv) {
        try {
            return Files.readAllLines(path(csv)).stream()
                    .map(line -> List.of(line.split(",")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] floats(List<String> cells) {
        float[] values = new float[cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.parseFloat(cells.get(i));
        }
        return values;
    }

    /** Returns decisions and scores in the form of the files with what ONNX Runtime answers in Python. */
    static List<String> decisions(ClassPredictions predictions) {
        List<String> decided = new ArrayList<>();
        for (int row = 0; row < predictions.size(); row++) {
            decided.add(predictions.decided().get(row));
        }
        return decided;
    }

    static double[] column(String csv, int column) {
        return table(csv).stream()
                .mapToDouble(cells -> Float.parseFloat(cells.get(column)))
                .toArray();
    }

    static List<String> texts(String csv, int column) {
        return table(csv).stream().map(cells -> cells.get(column)).toList();
    }

    static double[] scores(ClassPredictions predictions, String label) {
        return predictions.scores().orElseThrow().of(label).toArray();
    }

    static double[] softmax(double... logits) {
        double[] powers = Arrays.stream(logits).map(Math::exp).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }

    static NumberColumn numbers(double... values) {
        return NumberColumn.of(values);
    }
}
