package org.modelunit.report.internal.allure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * What the report's application shows, packed as one gzip stream in Base64, which a data block of the page can hold: a line with length and
 * name for each file, an empty line, and then the files one after the other. Files that are alike come together, as what they share is
 * stored once where it stands near, within 32 KB.
 */
final class PackedData {

    /** What a line of the list can hold. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9 ._/+=-]+");

    private static final Comparator<Map.Entry<String, byte[]>> ALIKE = Comparator.comparing(
                    (Map.Entry<String, byte[]> file) -> kind(file.getKey()))
            .thenComparing(file -> file.getValue().length)
            .thenComparing(Map.Entry::getKey);

    private PackedData() {}

    /**
     * Returns the text of the data block.
     *
     * @param data the files by name, in Base64
     * @throws IllegalStateException if a file has no name as the generator gives them
     */
    static String of(Map<String, String> data) throws IOException {
        List<Map.Entry<String, byte[]>> files = data.entrySet().stream()
                .map(file -> Map.entry(plain(file.getKey()), Base64.getDecoder().decode(file.getValue())))
                .sorted(ALIKE)
                .toList();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new Smallest(packed)) {
            StringBuilder list = new StringBuilder();
            files.forEach(file -> list.append(file.getValue().length)
                    .append(' ')
                    .append(file.getKey())
                    .append('\n'));
            out.write(list.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files) {
                out.write(file.getValue());
            }
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /** The directory and the ending: what is alike. */
    private static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1) + "/" + name.substring(0, name.lastIndexOf('/') + 1);
    }

    /** Names are the generator's own; anything else is no text of ours. */
    private static String plain(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalStateException("no name of a file of the report: " + name);
        }
        return name;
    }

    /** Packs as small as it can: a report is made once, and mailed and kept often. */
    private static final class Smallest extends GZIPOutputStream {

        Smallest(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
