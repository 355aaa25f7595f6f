package org.modelunit.remote;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.modelunit.provenance.Fingerprint;

/** Asks a remote model for batches, and checks what it answers before anybody reads it. */
final class RemoteCalls<I> {

    private final RemoteEndpoint endpoint;
    private final String model;
    private final String output;
    private final List<RemoteInput<I>> inputs;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicReference<String> version = new AtomicReference<>("");

    RemoteCalls(RemoteEndpoint endpoint, String model, String output, List<RemoteInput<I>> inputs) {
        this.endpoint = endpoint;
        this.model = model;
        this.output = output;
        this.inputs = inputs;
    }

    /** What is made of an output for so many rows. */
    interface Reading<T> {
        T of(RemoteOutput output, int rows);
    }

    /** Asks for a batch of one row or more. */
    <T> T ask(List<I> examples, Reading<T> reading) {
        String id = Long.toString(calls.incrementAndGet());
        byte[] request = InferRequest.of(id, inputs, examples, output.isEmpty() ? List.of() : List.of(output));
        byte[] body = endpoint.post(request, examples.size());
        try {
            InferResponse response = InferResponse.read(body);
            check(response, id);
            return reading.of(output(response), examples.size());
        } catch (WrongAnswer e) {
            throw endpoint.error("cannot be understood: " + e.wrong());
        }
    }

    private void check(InferResponse response, String id) {
        if (!response.id().isEmpty() && !response.id().equals(id)) {
            throw new WrongAnswer("its answer is for the request '" + response.id() + "', but this was '" + id + "'");
        }
        if (!response.model().isEmpty() && !response.model().equals(model)) {
            throw new WrongAnswer("its answer is of the model '" + response.model() + "'");
        }
        String first = version.updateAndGet(seen -> seen.isEmpty() ? response.version() : seen);
        if (!response.version().isEmpty() && !response.version().equals(first)) {
            throw new WrongAnswer("its answers come from version '" + first + "' and now from '" + response.version()
                    + "'; ask for one by version(…)");
        }
    }

    private RemoteOutput output(InferResponse response) {
        List<String> names = response.outputs().stream().map(RemoteOutput::name).toList();
        List<RemoteOutput> found = response.outputs().stream()
                .filter(each -> output.isEmpty() || each.name().equals(output))
                .toList();
        if (found.size() != 1) {
            throw new WrongAnswer(
                    output.isEmpty()
                            ? "it has the outputs " + names + "; name the one that is meant by output(…)"
                            : "there is no output '" + output + "' or several; there are " + names);
        }
        return found.get(0);
    }

    /** The numbers of an output that has so many for each row. */
    static double[] numbers(RemoteOutput output, int rows, int needed) {
        int width = output.width(rows);
        if (width != needed) {
            throw new WrongAnswer("the output '" + output.name() + "' has " + width + " values for each row, but "
                    + needed + " are needed");
        }
        return output.numbers();
    }

    Fingerprint fingerprint() {
        return Fingerprint.unknown(endpoint.name());
    }

    Map<String, String> versions() {
        String seen = requireNonNullElse(version.get(), "");
        return seen.isEmpty() ? Map.of() : Map.of("served version", seen);
    }

    Duration deadline() {
        return endpoint.deadline().multipliedBy(2).plusSeconds(1);
    }

    @Override
    public String toString() {
        return endpoint.name();
    }
}
