package bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.modelunit.Classifier;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.settings.Settings;

/** A model in a file of text: how much an income weighs. */
record Scorecard(Fingerprint fingerprint, double weight) implements Classifier<Loan> {

    private static final Labels LABELS = Labels.of("bad", "good");

    static Scorecard named(String name) {
        Path file = Path.of(Settings.current().model(name).orElse("models/" + name + ".txt"));
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
            return new Scorecard(
                    Fingerprint.of(name, bytes), Double.parseDouble(text.strip().split(" ")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Labels labels() {
        return LABELS;
    }

    @Override
    public ClassPredictions predictAll(List<Loan> inputs) {
        return Classifier.<Loan>of("scorecard", LABELS, loan -> {
                    double bad = 1 / (1 + Math.exp(weight * loan.income()));
                    return new double[] {bad, 1 - bad};
                })
                .predictAll(inputs);
    }
}
