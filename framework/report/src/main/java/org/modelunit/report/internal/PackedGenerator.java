package org.modelunit.report.internal;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The generator's files as they are packed into our jar. They are unpacked for each report and thrown away afterwards, which takes
 * some 30 ms: a cache in a directory that others can write to would be a way to bring foreign code in.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class PackedGenerator {

    private static final String PLACE = "/META-INF/modelunit/";

    private PackedGenerator() {}

    /**
     * Returns the names of the packed files, as {@code generator.txt} lists them with their licences.
     *
     * @throws IOException if our own jar cannot be read
     */
    public static List<String> files() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open("generator.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .toList();
        }
    }

    /**
     * Unpacks the files.
     *
     * @param directory where to
     * @return the jars among them
     * @throws IOException if a file is missing or cannot be written
     */
    public static List<Path> unpack(Path directory) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String name : files()) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            try (InputStream packed = open("generator/" + name)) {
                Files.copy(packed, file);
            }
            if (name.endsWith(".jar")) {
                jars.add(file);
            }
        }
        return jars;
    }

    private static InputStream open(String name) throws IOException {
        InputStream stream = PackedGenerator.class.getResourceAsStream(PLACE + name);
        if (stream == null) {
            throw new FileNotFoundException(
                    PLACE + name + " is missing from modelunit-report; if it was built in an IDE, "
                            + "run 'mvn process-resources' in it once");
        }
        return stream;
    }
}
