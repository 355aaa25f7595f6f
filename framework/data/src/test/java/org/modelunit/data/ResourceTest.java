package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.error.DataException;

class ResourceTest {

    @Test
    void a_file_in_a_directory_is_the_file_itself() {
        assertThat(Resource.path("npy/count-f4.npy"))
                .isRegularFile()
                .endsWith(Path.of("test-classes", "npy", "count-f4.npy"));
    }

    @Test
    void a_file_in_a_jar_is_copied_under_its_name(@TempDir Path directory) throws IOException {
        Path jar = directory.resolve("some models.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("models/in a jar.onnx"));
            entries.write("model".getBytes(StandardCharsets.UTF_8));
        }
        withClassPath(jar.toUri().toURL(), () -> {
            Path path = Resource.path("models/in a jar.onnx");

            assertThat(path).hasContent("model").hasFileName("in a jar.onnx");
        });
    }

    @Test
    void an_error_names_the_directories_that_were_looked_in() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Resource.path("models/none.onnx"))
                .withMessageStartingWith("there is no 'models/none.onnx' on the class path; its directories are [")
                .withMessageContaining(Path.of("data", "target", "test-classes").toString())
                .withMessageEndingWith("]. A file of src/test/resources is copied there by the build");
    }

    @Test
    void a_slash_at_the_beginning_is_one_too_many() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Resource.path("/german-credit.csv"))
                .withMessage("there is no '/german-credit.csv' on the class path;"
                        + " write it without the slash at the beginning");
    }

    private static void withClassPath(URL jar, Runnable test) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar}, before)) {
            thread.setContextClassLoader(loader);
            test.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
