package org.modelunit.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.modelunit.error.DataException;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.tensor.file.InputFile;

/** Reads a file of JSON Lines: finds its lines, the paths of their values, and where each value stands. */
final class JsonLinesFile {

    private final TableSource source;
    private final byte[] bytes;
    private final JsonLine.Text text;
    private final JsonPaths paths = new JsonPaths();
    private final List<JsonLine> lines = new ArrayList<>();

    private int[] ids = new int[16];
    private long[] places = new long[16];
    private int size;

    private JsonLinesFile(TableSource source, byte[] bytes) {
        this.source = source;
        this.bytes = bytes;
        this.text = new JsonLine.Text(bytes);
    }

    static FileTable read(TableSource source) {
        return new JsonLinesFile(source, InputFile.bytes(source.path())).read();
    }

    private FileTable read() {
        int at = Utf8.start(source.path(), bytes);
        for (long number = 1; at < bytes.length; number++) {
            int end = lineEnd(at);
            readLine(number, at, end);
            at = end + (end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n' ? 2 : 1);
        }
        if (lines.isEmpty()) {
            throw new DataException(source.path() + " is empty; each of its lines should be a JSON object");
        }
        int[] columns = paths.columnIds();
        if (columns.length == 0) {
            throw new DataException(source.path() + " has objects without any values; look at what wrote the file");
        }
        text.setColumns(columns);
        return new FileTable(
                source,
                Arrays.stream(columns).mapToObj(paths::path).toList(),
                lines,
                Fingerprint.of(InputFile.name(source.path()), bytes));
    }

    /** No text of JSON holds a line break as it is. */
    private int lineEnd(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    private void readLine(long number, int lineStart, int lineEnd) {
        int start = Utf8.hasByteOrderMark(bytes, lineStart) ? lineStart + 3 : lineStart; // files that were joined
        while (start < lineEnd && isBlank(bytes[start])) {
            start++;
        }
        int end = lineEnd;
        while (end > start && isBlank(bytes[end - 1])) {
            end--;
        }
        if (start < end) {
            lines.add(read(number, start, end));
        }
    }

    private static boolean isBlank(byte one) {
        return one == ' ' || one == '\t';
    }

    private JsonLine read(long number, int start, int end) {
        JsonFault fault = new JsonFault(source.path() + ":" + number, bytes, start, end);
        if (bytes[start] != '{') {
            throw fault.noObject(lines.isEmpty());
        }
        size = 0;
        try (JsonParser parser = JsonCells.FACTORY.createParser(bytes, start, end - start)) {
            parser.nextToken();
            readObject(parser, paths.root(), start, fault);
            if (parser.nextToken() != null) {
                throw fault.secondValue();
            }
        } catch (JsonProcessingException e) {
            throw fault.malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no device to fail
        }
        sort();
        return new JsonLine(text, number, start, end, sharedIds(), Arrays.copyOf(places, size));
    }

    private void readObject(JsonParser parser, JsonPaths.Node object, int start, JsonFault fault) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            JsonPaths.Node path = paths.child(object, parser.currentName(), fault.place());
            JsonToken token = parser.nextToken();
            int from = start + (int) parser.currentTokenLocation().getByteOffset();
            int entry = add(path.id());
            int to;
            if (token == JsonToken.START_OBJECT) {
                path.seeObject();
                readObject(parser, path, start, fault);
                to = start + (int) parser.currentTokenLocation().getByteOffset() + 1;
            } else if (token == JsonToken.START_ARRAY) {
                path.seeValue();
                parser.skipChildren();
                to = start + (int) parser.currentTokenLocation().getByteOffset() + 1;
            } else if (token == JsonToken.VALUE_STRING) {
                path.seeValue();
                parser.finishToken(); // which finds out whether it has an end
                to = endOfText(from);
                fault.requireWholeCharacters(path.path(), from, to);
            } else {
                if (token != JsonToken.VALUE_NULL) {
                    path.seeValue();
                }
                to = endOfWord(from);
            }
            places[entry] = JsonLine.place(from, to);
        }
    }

    private int add(int id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
        }
        ids[size] = id;
        return size++;
    }

    private int endOfText(int from) {
        int at = from + 1;
        while (bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private int endOfWord(int from) {
        int at = from;
        while (at < bytes.length && ",}] \t\r\n".indexOf(bytes[at]) < 0) {
            at++;
        }
        return at;
    }

    /** Paths are numbered as they are met, so that most lines are in order already. */
    private void sort() {
        for (int i = 1; i < size; i++) {
            if (ids[i - 1] > ids[i]) {
                sortAll();
                return;
            }
        }
    }

    private void sortAll() {
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingInt(i -> ids[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] sortedIds = Arrays.stream(order).map(i -> ids[i]).toArray();
        long[] sortedPlaces = Arrays.stream(order).mapToLong(i -> places[i]).toArray();
        System.arraycopy(sortedIds, 0, ids, 0, size);
        System.arraycopy(sortedPlaces, 0, places, 0, size);
    }

    /** Lines of one kind, which are most, share their numbers. */
    private int[] sharedIds() {
        int[] before =
                lines.isEmpty() ? new int[0] : lines.get(lines.size() - 1).ids();
        return Arrays.equals(before, 0, before.length, ids, 0, size) ? before : Arrays.copyOf(ids, size);
    }
}
