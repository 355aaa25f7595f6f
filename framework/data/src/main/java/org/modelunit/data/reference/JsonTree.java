package org.modelunit.data.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ForeignError;

/**
 * JSON as values: Map, List, String, Boolean, Long, Double, null. Python's NaN and Infinity are numbers, as references hold them; a name
 * that stands twice is refused.
 */
final class JsonTree {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private JsonTree() {}

    /**
     * Reads one value.
     *
     * @param where what errors call the text
     * @param text the text
     */
    static @Nullable Object of(String where, String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new DataException(where + " is empty; let a JSON library write it");
            }
            Object value = value(where, parser);
            if (parser.nextToken() != null) {
                throw new DataException(where + " holds more than one value; write one");
            }
            return value;
        } catch (JsonProcessingException e) {
            long column = e.getLocation() == null ? 1 : e.getLocation().getCharOffset() + 1;
            String message = String.valueOf(e.getOriginalMessage());
            throw new DataException(
                    where
                            + (message.startsWith("Duplicate")
                                    ? " has a name twice in one object, up to character " + column
                                    : " is no JSON that can be read, at character " + column)
                            + "; let a JSON library write it",
                    ForeignError.asCause(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no device to fail
        }
    }

    private static @Nullable Object value(String where, JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(where, parser);
            case START_ARRAY -> array(where, parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> whole(where, parser);
            case VALUE_NUMBER_FLOAT -> number(where, parser);
            default -> null;
        };
    }

    /** Infinity is a word; a number in digits that is as large would be another one than it says. */
    private static double number(String where, JsonParser parser) throws IOException {
        double number = parser.getDoubleValue();
        if (Double.isInfinite(number) && parser.getText().chars().anyMatch(Character::isDigit)) {
            long column = parser.currentTokenLocation().getCharOffset() + 1;
            throw new DataException(where + " has a number that is too large for a double, at character " + column
                    + "; write Infinity or -Infinity where it is meant");
        }
        return number;
    }

    /** What is too large for a long is a double. */
    private static Object whole(String where, JsonParser parser) throws IOException {
        JsonParser.NumberType type = parser.getNumberType();
        return type == JsonParser.NumberType.BIG_INTEGER ? (Object) number(where, parser) : parser.getLongValue();
    }

    private static Map<String, @Nullable Object> object(String where, JsonParser parser) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(where, parser));
        }
        return object;
    }

    private static List<@Nullable Object> array(String where, JsonParser parser) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(where, parser));
        }
        return array;
    }
}
