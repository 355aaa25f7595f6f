package com.example.claims;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.assertions.ModelSoftAssertions;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.remote.RemoteInputs;
import org.modelunit.remote.RemoteModel;
import org.modelunit.settings.Settings;
import org.modelunit.slice.Slicing;

/** Claims on a model whose file a setting names, made beside all that a build server knows. They are run in a JVM of their own. */
public final class SecretClaims {

    /** The header of the remote model is this system property. */
    public static final String TOKEN = "example.token";

    private static final String MODEL = "candidate";
    private static final Labels LABELS = Labels.of("bad", "good");

    private SecretClaims() {}

    /** What is judged. */
    record Loan(double score, String branch, String owner) {}

    /**
     * Runs the claims, and writes down all that each failure says, as build tools do.
     *
     * @param arguments the file to write to, and "green" for the claims that hold alone
     */
    public static void main(String[] arguments) throws IOException {
        Class<?> tests = List.of(arguments).contains("green") ? Green.class : Red.class;
        try (PrintWriter failures = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[0])))) {
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(tests))
                                    .build(),
                            new TestExecutionListener() {
                                @Override
                                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                    result.getThrowable().ifPresent(thrown -> {
                                        failures.println("failure of " + test.getDisplayName());
                                        thrown.printStackTrace(failures);
                                    });
                                }
                            });
        }
    }

    /** A model whose answer is the score, and that is the file of a setting. */
    private record FileModel(Fingerprint fingerprint) implements Classifier<Loan> {

        static FileModel open() throws IOException {
            Path file = Path.of(Settings.current().model(MODEL).orElseThrow());
            return new FileModel(Fingerprint.of(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
        }

        @Override
        public Labels labels() {
            return LABELS;
        }

        @Override
        public ClassPredictions predictAll(List<Loan> inputs) {
            return Classifier.<Loan>of(MODEL, LABELS, loan -> new double[] {loan.score(), 1 - loan.score()})
                    .predictAll(inputs);
        }
    }

    private static Dataset<Loan, String> loans() {
        List<Loan> loans = IntStream.range(0, 400)
                .mapToObj(row -> new Loan((row + 0.5) / 400, "branch " + row % 3, System.getProperty(TOKEN) + row))
                .toList();
        return Dataset.of(
                "loans",
                loans,
                loans.stream()
                        .map(loan -> loan.score() > 0.7 || loan.score() > 0.65 && loan.score() * 400 % 2 < 1
                                ? "bad"
                                : "good")
                        .toList());
    }

    static class Green {

        @Test
        void ranks() throws IOException {
            assertThat(Evaluation.of(FileModel.open(), loans()))
                    .hasMetric(rocAuc("bad"), atLeast(0.72).withConfidence(0.95))
                    .hasMetricOnEachSlice(Slicing.by("branch", Loan::branch), rocAuc("bad"), atLeast(0.6));
        }
    }

    static class Red {

        @Test
        void reaches_too_much() throws IOException {
            Evaluation<Loan, Classified> evaluation = Evaluation.of(FileModel.open(), loans());
            ModelSoftAssertions.assertSoftly(softly -> {
                softly.assertThat(evaluation)
                        .hasMetric(accuracy(), atLeast(0.99).withConfidence(0.95));
                softly.assertThat(evaluation)
                        .hasMetricOnEachSlice(Slicing.by("branch", Loan::branch), accuracy(), atLeast(0.99));
                softly.assertThat(loans()).hasNoDuplicates(keyedBy("branch", Loan::branch));
                softly.assertThat(loans()).hasLabels("bad");
            });
        }

        /** A service that repeats what it got, as debugging proxies do. */
        @Test
        void asks_a_service_that_repeats_its_headers() throws IOException {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] all = exchange.getRequestHeaders().entrySet().toString().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(500, all.length);
                exchange.getResponseBody().write(all);
                exchange.close();
            });
            server.start();
            try {
                URI address =
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort());
                Evaluation.of(
                        RemoteModel.at(address, "loans")
                                .header("Authorization", "Bearer " + System.getProperty(TOKEN))
                                .classifier(
                                        LABELS, RemoteInputs.of(Loan.class).floats("x", loan -> new float[] {1}, 1)),
                        loans());
            } finally {
                server.stop(0);
            }
        }

        @Test
        void names_a_service_with_a_password() {
            RemoteModel.at(URI.create("https://user:" + System.getProperty(TOKEN) + "@example.org"), "loans");
        }
    }
}
