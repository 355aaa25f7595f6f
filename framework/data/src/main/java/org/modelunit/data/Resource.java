package org.modelunit.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;

/**
 * Files on the class path, where tests keep their models and data ({@code src/test/resources}).
 *
 * <pre>{@code
 * Path model = Resource.path("models/challenger.onnx");
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Resource {

    private Resource() {}

    /**
     * Returns the path of a file on the class path. For a file inside a jar it is the path of a copy under the same name, which is deleted
     * when the JVM ends.
     *
     * @param name its name with slashes, from a root of the class path on
     * @throws DataException if there is no such file; the message names the directories that were looked in
     */
    public static Path path(String name) {
        ClassLoader loader = classLoader();
        URL found = name.isEmpty() ? null : loader.getResource(name);
        if (found == null) {
            throw new DataException("there is no '" + name + "' on the class path; " + hint(name, loader));
        }
        try {
            URI uri = found.toURI();
            return uri.getScheme().equals("file") ? Path.of(uri) : copy(found, name);
        } catch (URISyntaxException | IOException e) {
            throw new DataException(found + " cannot be read: " + e, e);
        }
    }

    /** The thread's class loader sees the tests where a framework's own does not. */
    private static ClassLoader classLoader() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread != null ? ofThread : Resource.class.getClassLoader();
    }

    private static Path copy(URL found, String name) throws IOException {
        Path directory = Files.createTempDirectory("modelunit");
        Path file = directory.resolve(name.substring(name.lastIndexOf('/') + 1));
        try (InputStream in = found.openStream()) {
            Files.copy(in, file);
        }
        // deleted in the reverse of this order
        directory.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return file;
    }

    private static String hint(String name, ClassLoader loader) {
        if (name.startsWith("/")) {
            return "write it without the slash at the beginning";
        }
        return "its directories are " + directories(loader)
                + ". A file of src/test/resources is copied there by the build";
    }

    private static List<String> directories(ClassLoader loader) {
        List<String> directories = new ArrayList<>();
        try {
            for (URL root : Collections.list(loader.getResources(""))) {
                if (root.getProtocol().equals("file")) {
                    directories.add(Path.of(root.toURI()).toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a root of the class path has no proper address", e);
        }
        return directories;
    }
}
