package org.modelunit.data.reference;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.file.InputFile;

/**
 * A line for each row: an object, whose names are those of tensors, and "key" is the row's; or a value without a name, for a stage of one
 * tensor. A value is a number, a text, a truth value or an array of these, of one shape in all lines.
 */
final class JsonLinesStage {

    private static final String KEY = "key";

    private final String name;
    private final Path path;
    private final Map<String, TensorColumn> columns = new LinkedHashMap<>();
    private final List<String> keys = new ArrayList<>();
    private int rows;

    JsonLinesStage(String name, Path path) {
        this.name = name;
        this.path = path;
    }

    StageValues read() {
        String[] lines = text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                String where = path + ":" + (i + 1);
                add(where, JsonTree.of(where, lines[i].stripTrailing()));
                rows++;
            }
        }
        if (rows == 0) {
            throw new DataException(path + " is empty; write a line for each row");
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        columns.forEach((column, values) -> tensors.put(column, values.tensor(rows)));
        NamedTensors named = DataException.naming(path.toString(), () -> NamedTensors.of(tensors));
        return new StageValues(name, named, List.of(), keys);
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(InputFile.bytes(path)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DataException(path + " is not UTF-8; save it as UTF-8", e);
        }
    }

    private void add(String where, @Nullable Object line) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (line instanceof Map<?, ?> object) {
            object.forEach((column, value) -> values.put((String) column, value));
        } else {
            values.put(name, line);
        }
        if (values.containsKey(KEY) && line instanceof Map) {
            addKey(where, values.remove(KEY));
        } else if (!keys.isEmpty()) {
            throw new DataException(where + " has no \"key\", but lines before have one; give every row a key");
        }
        if (rows > 0 && !values.keySet().equals(columns.keySet())) {
            throw new DataException(where + " has values of " + values.keySet() + ", but the first line has those of "
                    + columns.keySet() + "; write the same names in every line");
        }
        values.forEach((column, value) ->
                columns.computeIfAbsent(column, TensorColumn::new).add(where, value));
    }

    private void addKey(String where, @Nullable Object key) {
        if (keys.size() < rows) {
            throw new DataException(where + " has a \"key\", but lines before have none; give every row a key");
        }
        if (!(key instanceof String || key instanceof Long)) {
            throw new DataException(
                    where + " has a \"key\" that is neither a text nor a whole number; write one of these");
        }
        keys.add(key.toString());
    }
}
