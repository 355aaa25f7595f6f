package org.modelunit.remote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer for a batch, as it was read.
 *
 * @param id the request that it names; empty where it names none
 * @param model the model that it names; empty where it names none
 * @param version the version of the model; empty where it names none
 * @param outputs the outputs
 */
record InferResponse(String id, String model, String version, List<RemoteOutput> outputs) {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Reads an answer.
     *
     * @throws WrongAnswer if it is no JSON, or not as the protocol has it
     */
    static InferResponse read(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new WrongAnswer("its answer is no JSON object");
            }
            InferResponse response = object(json);
            if (json.nextToken() != null) {
                throw new WrongAnswer("something follows the JSON object of its answer");
            }
            return response;
        } catch (IOException e) { // the parser's message holds a part of the answer
            throw new WrongAnswer("its answer is no JSON");
        }
    }

    /** The text of an error in an answer: the field "error" of an object, or nothing. */
    static Optional<String> error(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken token = json.nextToken();
                if (field.equals("error") && token == JsonToken.VALUE_STRING) {
                    return Optional.of(json.getText());
                }
                json.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) { // shown as it is, then
            return Optional.empty();
        }
    }

    private static InferResponse object(JsonParser json) throws IOException {
        String id = "";
        String model = "";
        String version = "";
        String error = "";
        List<RemoteOutput> outputs = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> id = text(json, field);
                case "model_name" -> model = text(json, field);
                case "model_version" -> version = text(json, field);
                case "outputs" -> outputs(json, outputs);
                case "error" -> error = text(json, field);
                default -> json.skipChildren();
            }
        }
        if (outputs.isEmpty() && !error.isBlank()) {
            throw new WrongAnswer("it has no outputs, but an error: " + error);
        }
        return new InferResponse(id, model, version, outputs);
    }

    private static String text(JsonParser json, String field) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new WrongAnswer("\"" + field + "\" in its answer is no text");
        }
        return json.getText();
    }

    private static void outputs(JsonParser json, List<RemoteOutput> outputs) throws IOException {
        requireArray(json, "outputs");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new WrongAnswer("\"outputs\" in its answer is no list of objects");
            }
            outputs.add(output(json));
        }
    }

    private static RemoteOutput output(JsonParser json) throws IOException {
        String name = "";
        String datatype = "";
        List<Long> shape = new ArrayList<>();
        List<String> values = new ArrayList<>();
        boolean isNumeric = false;
        boolean hasData = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "name" -> name = text(json, field);
                case "datatype" -> datatype = text(json, field);
                case "shape" -> shape(json, shape);
                case "data" -> {
                    requireArray(json, "data");
                    hasData = true;
                    isNumeric = data(json, values);
                }
                default -> json.skipChildren();
            }
        }
        RemoteOutput output = new RemoteOutput(
                name, datatype, shape.stream().mapToLong(Long::longValue).toArray(), values);
        if (!hasData) {
            throw new WrongAnswer("the output '" + name + "' has no \"data\"; only tensors in JSON are read");
        }
        if (!values.isEmpty() && isNumeric != output.isOfNumbers()) {
            throw new WrongAnswer("the output '" + name + "' is of " + (datatype.isEmpty() ? "no type" : datatype)
                    + ", but has " + (isNumeric ? "numbers" : "other values"));
        }
        return output;
    }

    private static void shape(JsonParser json, List<Long> shape) throws IOException {
        requireArray(json, "shape");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT || shape.size() > 32) {
                throw new WrongAnswer("\"shape\" in its answer is no list of a few whole numbers");
            }
            shape.add(json.getLongValue());
        }
    }

    /** Reads values, flat or in nested lists; tells whether they are numbers. */
    private static boolean data(JsonParser json, List<String> values) throws IOException {
        int numbers = 0;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == null) {
                throw new WrongAnswer("its answer ends in the middle");
            }
            switch (token) {
                case START_ARRAY -> depth++;
                case END_ARRAY -> depth--;
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                    numbers++;
                    values.add(json.getText());
                }
                case VALUE_STRING -> values.add(json.getText());
                case VALUE_TRUE, VALUE_FALSE -> values.add(json.getText());
                default ->
                    throw new WrongAnswer(
                            "value " + values.size() + " of an output is null or an object, and no number");
            }
        }
        if (numbers > 0 && numbers < values.size()) {
            throw new WrongAnswer("an output has numbers and other values side by side");
        }
        return numbers > 0;
    }

    private static void requireArray(JsonParser json, String field) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new WrongAnswer("\"" + field + "\" in its answer is no list");
        }
    }
}
