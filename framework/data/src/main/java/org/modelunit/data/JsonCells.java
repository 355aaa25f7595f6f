package org.modelunit.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values as JSON writes them. */
final class JsonCells {

    /**
     * Reads JSON by the letter, but for {@code NaN} and {@code Infinity}, which Python writes: they are no numbers to us, and a cell's
     * error can say so. A text may be as long as its file; names of values are no words that a JVM should keep for good.
     */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonCells() {}

    /**
     * Returns the cell that stands between two places of a text that was read before.
     *
     * @param from where its first byte stands
     * @param to the place after its last byte
     */
    static Cell of(byte[] bytes, int from, int to) {
        return switch (bytes[from]) {
            case '"' -> new Cell(Cell.Kind.TEXT, text(bytes, from, to));
            case '[' -> new Cell(Cell.Kind.ARRAY, raw(bytes, from, to));
            case '{' -> new Cell(Cell.Kind.OBJECT, raw(bytes, from, to));
            case 't', 'f' -> new Cell(Cell.Kind.FLAG, raw(bytes, from, to));
            case 'n' -> Cell.NULL;
            default -> new Cell(Cell.Kind.NUMBER, raw(bytes, from, to));
        };
    }

    private static String raw(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\\') {
                return escapedText(bytes, from, to);
            }
        }
        return raw(bytes, from + 1, to - 1);
    }

    private static String escapedText(byte[] bytes, int from, int to) {
        try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
            parser.nextToken();
            return parser.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was read before
        }
    }

    /** Returns the elements of an array; empty if a text is none. */
    static Optional<List<Cell>> elements(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return Optional.empty();
            }
            List<Cell> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(element(parser, text));
            }
            return parser.nextToken() == null ? Optional.of(elements) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // the caller knows file, line and column, and tells
        }
    }

    private static Cell element(JsonParser parser, String text) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Cell(Cell.Kind.TEXT, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Cell(Cell.Kind.FLAG, parser.getText());
            case VALUE_NULL -> Cell.NULL;
            case START_ARRAY -> new Cell(Cell.Kind.ARRAY, nested(parser, text));
            case START_OBJECT -> new Cell(Cell.Kind.OBJECT, nested(parser, text));
            default -> new Cell(Cell.Kind.NUMBER, parser.getText());
        };
    }

    private static String nested(JsonParser parser, String text) throws IOException {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return text.substring(from, (int) parser.currentTokenLocation().getCharOffset() + 1);
    }
}
