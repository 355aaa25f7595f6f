package org.modelunit.remote;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Classifier;
import org.modelunit.Regressor;
import org.modelunit.column.Labels;
import org.modelunit.parallel.WaitLimit;
import org.modelunit.text.PrintableText;

/**
 * A model behind a service that speaks the Open Inference Protocol, version 2, over HTTP with tensors as JSON, as Triton, KServe, MLServer
 * and OpenVINO do. A value: immutable, and nothing is sent before a model made of it is asked.
 *
 * <pre>{@code
 * Classifier<Applicant> served = RemoteModel.at(URI.create("http://localhost:8080"), "credit")
 *         .header("Authorization", "Bearer " + token)
 *         .output("probabilities")
 *         .classifier(Labels.of("bad", "good"), RemoteInputs.of(Applicant.class).floats("features", Applicant::encode));
 * }</pre>
 *
 * <p>Each batch is one request, sent once: nothing is retried, no redirect is followed, and a call that takes longer than its deadline or
 * answers with more than it may is given up. Headers are never shown. The models are safe for any thread if their functions are.
 *
 * @see <a href="https://github.com/kserve/open-inference-protocol/blob/main/specification/protocol/inference_rest.md">the protocol</a>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class RemoteModel {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final long LARGEST = 64L << 20;

    private final URI server;
    private final String path;
    private final List<String> headers; // names and values in turn
    private final Duration deadline;
    private final long largestAnswer;
    private final String output;

    private RemoteModel(
            URI server, String path, List<String> headers, Duration deadline, long largestAnswer, String output) {
        this.server = server;
        this.path = path;
        this.headers = List.copyOf(headers);
        this.deadline = deadline;
        this.largestAnswer = largestAnswer;
        this.output = output;
    }

    /**
     * Returns the model of a server.
     *
     * @param server where the server is, http or https, such as "http://localhost:8080"; a path is what stands before "v2"
     * @param model the model's name there: letters, digits, dots, hyphens and underscores
     * @throws IllegalArgumentException if the address is no such, or holds a password, a query or a fragment
     */
    public static RemoteModel at(URI server, String model) {
        String scheme = String.valueOf(server.getScheme()).toLowerCase(Locale.ROOT);
        if (server.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "an address with a name or password in it would be shown; leave them out, and give a header(…)");
        }
        if (!scheme.equals("http") && !scheme.equals("https") || server.getHost() == null) {
            throw new IllegalArgumentException("a server is at http://… or https://…, but this is "
                    + PrintableText.of(scheme) + " without a host or of another kind");
        }
        if (server.getRawQuery() != null || server.getRawFragment() != null) {
            throw new IllegalArgumentException("an address of a server has no query or fragment; leave them out");
        }
        return new RemoteModel(server, "v2/models/" + segment(model), List.of(), DEADLINE, LARGEST, "");
    }

    private static String segment(String name) {
        if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException(
                    "a model has a name of letters, digits, dots, hyphens and underscores, but was '"
                            + PrintableText.of(name) + "'");
        }
        return name;
    }

    /**
     * Asks for a version of the model; else the server chooses one.
     *
     * @param version the version as the server calls it, "3" for instance
     */
    public RemoteModel version(String version) {
        if (path.contains("/versions/")) {
            throw new IllegalArgumentException("the version was said already; say it once");
        }
        return new RemoteModel(
                server, path + "/versions/" + segment(version), headers, deadline, largestAnswer, output);
    }

    /**
     * Sends a header with each request, such as a token. Its value is never shown, not even where the server repeats it.
     *
     * @param name the header's name
     * @param value its value
     * @throws IllegalArgumentException if it is none that may be sent
     */
    public RemoteModel header(String name, String value) {
        requireNonNull(value, "value");
        try {
            HttpRequest.newBuilder(server).header(name, value);
        } catch (IllegalArgumentException e) { // whose message has the value
            throw new IllegalArgumentException("the header '" + PrintableText.of(name)
                    + "' cannot be sent: it is set by the client itself, or has characters that no header has");
        }
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new RemoteModel(server, path, more, deadline, largestAnswer, output);
    }

    /**
     * Sets how long one call may take, until its answer is read; 30 s unless said otherwise.
     *
     * @param other above 0; what is longer than a century is one
     */
    public RemoteModel deadline(Duration other) {
        if (other.isNegative() || other.isZero()) {
            throw new IllegalArgumentException("deadline must be above 0, but was " + other);
        }
        return new RemoteModel(server, path, headers, WaitLimit.capped(other), largestAnswer, output);
    }

    /**
     * Sets how large one answer may be; 64 MiB unless said otherwise.
     *
     * @param bytes above 0
     */
    public RemoteModel largestAnswer(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("an answer has a byte or more, but largestAnswer was " + bytes);
        }
        return new RemoteModel(server, path, headers, deadline, bytes, output);
    }

    /**
     * Names the output with the scores or the number; needed where the model has several.
     *
     * @param name the output's name
     */
    public RemoteModel output(String name) {
        return new RemoteModel(server, path, headers, deadline, largestAnswer, requireNonNull(name, "name"));
    }

    /**
     * Makes a classifier. Its output has a score from 0 to 1 for each label and row, or a single score of the second of two
     * labels; or it holds texts, which are the labels decided for.
     *
     * @param labels the labels, in the order of the scores
     * @param inputs how the inputs are filled
     * @param <I> the type of an example
     */
    public <I> Classifier<I> classifier(Labels labels, RemoteInputs<I> inputs) {
        return new RemoteClassifier<>(calls(inputs), requireNonNull(labels, "labels"));
    }

    /**
     * Makes a regressor. Its output has one number for each row.
     *
     * @param inputs how the inputs are filled
     * @param <I> the type of an example
     */
    public <I> Regressor<I> regressor(RemoteInputs<I> inputs) {
        return new RemoteRegressor<>(calls(inputs));
    }

    private <I> RemoteCalls<I> calls(RemoteInputs<I> inputs) {
        String base = server.toString();
        URI uri = URI.create(base + (base.endsWith("/") ? "" : "/") + path + "/infer");
        return new RemoteCalls<>(
                new RemoteEndpoint(toString(), uri, headers, deadline, largestAnswer), model(), output, inputs.all());
    }

    private String model() {
        String rest = path.substring("v2/models/".length());
        int end = rest.indexOf("/versions/");
        return end < 0 ? rest : rest.substring(0, end);
    }

    /** Returns the model's name and where it is, without headers. */
    @Override
    public String toString() {
        return PrintableText.of(
                path.substring("v2/models/".length()).replace("/versions/", " version ") + " at " + server);
    }
}
