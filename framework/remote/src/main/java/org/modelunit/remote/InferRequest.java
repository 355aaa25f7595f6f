package org.modelunit.remote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.ModelException;
import org.modelunit.privacy.ForeignError;
import org.modelunit.text.PrintableText;

/** Writes the request for a batch: POST v2/models/…/infer of the Open Inference Protocol, version 2, tensors as JSON. */
final class InferRequest {

    private static final JsonFactory JSON = new JsonFactory();

    private InferRequest() {}

    /**
     * Writes the request.
     *
     * @param id what the answer has to name
     * @param outputs the outputs that are asked for; none for all
     * @throws ModelException if an example cannot be written; the message names the row
     */
    static <I> byte[] of(String id, List<RemoteInput<I>> inputs, List<I> examples, List<String> outputs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeArrayFieldStart("inputs");
            for (RemoteInput<I> input : inputs) {
                write(input, examples, json);
            }
            json.writeEndArray();
            if (!outputs.isEmpty()) {
                json.writeArrayFieldStart("outputs");
                for (String output : outputs) {
                    json.writeStartObject();
                    json.writeStringField("name", output);
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    private static <I> void write(RemoteInput<I> input, List<I> examples, JsonGenerator json) throws IOException {
        List<ValueList> rows = new ArrayList<>();
        for (int row = 0; row < examples.size(); row++) {
            rows.add(values(input, examples.get(row), row));
        }
        int width = input.width() < 0 ? rows.get(0).size() : input.width();
        json.writeStartObject();
        json.writeStringField("name", input.name());
        json.writeStringField("datatype", input.datatype());
        json.writeArrayFieldStart("shape");
        json.writeNumber(rows.size());
        for (int length : input.shape().length == 0 ? new int[] {width} : input.shape()) {
            json.writeNumber(length);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("data");
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).size() != width) {
                throw refused(
                        input, row, "has " + rows.get(row).size() + " values, but " + width + " are needed", null);
            }
            try {
                rows.get(row).write(json);
            } catch (IllegalArgumentException e) {
                throw refused(input, row, String.valueOf(e.getMessage()), e);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static <I> ValueList values(RemoteInput<I> input, I example, int row) {
        try {
            return input.values().apply(example);
        } catch (RuntimeException e) {
            throw refused(input, row, "cannot be made: " + ForeignError.inWords(e), ForeignError.asCause(e));
        }
    }

    private static ModelException refused(RemoteInput<?> input, int row, String wrong, @Nullable Throwable cause) {
        String message = PrintableText.of("the input '" + input.name() + "' of row " + row + " of the batch " + wrong);
        return cause == null ? new ModelException(message) : new ModelException(message, cause);
    }
}
