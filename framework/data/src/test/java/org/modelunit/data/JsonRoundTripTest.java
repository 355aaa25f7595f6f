package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modelunit.Row;

/** What a JSON library writes comes back from rows, whatever stands in names and values, and however deep they are. */
class JsonRoundTripTest {

    @Property(tries = 300)
    void values_come_back_as_they_were_written(
            @ForAll("files") List<Map<String, Object>> objects, @ForAll boolean isEscaped, @ForAll boolean hasReturns)
            throws IOException {
        Path path = Files.createTempFile("objects", ".jsonl");
        try {
            StringBuilder text = new StringBuilder("{\"here\":1}\n");
            for (Map<String, Object> object : objects) {
                text.append(json(object, isEscaped)).append(hasReturns ? "\r\n" : "\n");
            }
            Files.writeString(path, text);

            List<Row> rows = JsonLines.of(path).rows();

            for (int i = 0; i < objects.size(); i++) {
                Map<String, String> expected = new LinkedHashMap<>();
                flatten("", objects.get(i), expected);
                Row row = rows.get(i + 1);
                for (String column : row.columns()) {
                    assertThat(row.get(column)).as(column).isEqualTo(expected.getOrDefault(column, ""));
                }
                assertThat(row.columns()).containsAll(expected.keySet());
            }
        } finally {
            Files.delete(path);
        }
    }

    private static void flatten(String prefix, Map<?, ?> object, Map<String, String> flat) {
        object.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                flatten(prefix + name + ".", inner, flat);
            } else {
                flat.put(prefix + name, String.valueOf(value));
            }
        });
    }

    private static String json(Map<String, Object> object, boolean isEscaped) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonFactory.builder()
                .configure(JsonWriteFeature.ESCAPE_NON_ASCII, isEscaped)
                .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)
                .build()
                .createGenerator(out)) {
            write(json, object);
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                json.writeFieldName((String) entry.getKey());
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeNumber(String.valueOf(value));
        }
    }

    /** A letter at the begin of each name says what it holds, so that no name means an object here and a value there. */
    @Provide
    Arbitrary<List<Map<String, Object>>> files() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars(
                        'a', 'é', '€', ' ', '"', '\\', '/', '\n', '\r', '\t', '{', '[', ',', '\u2028', '\u0001',
                        '\u007f')
                .ofMaxLength(5)
                .edgeCases(config -> config.add("\uD83D\uDE00", "\\u0041", "\"", "null", "NaN"));
        Arbitrary<Object> values = Arbitraries.oneOf(
                texts.map(text -> (Object) text),
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.of(true, false).map(flag -> (Object) flag));
        Arbitrary<Map<String, Object>> flat =
                Arbitraries.maps(texts.map(name -> "v" + name), values).ofMaxSize(3);
        Arbitrary<Map<String, Object>> nested = Arbitraries.maps(
                        texts.map(name -> "o" + name), flat.map(object -> (Object) object))
                .ofMaxSize(2);
        Arbitrary<Map<String, Object>> all = net.jqwik.api.Combinators.combine(flat, nested, values)
                .as((values1, objects, last) -> {
                    Map<String, Object> object = new LinkedHashMap<>(values1);
                    object.putAll(objects);
                    object.put("vlast", last);
                    return object;
                });
        return all.list().ofMinSize(1).ofMaxSize(5);
    }
}
