package org.modelunit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.error.SettingException;
import org.modelunit.settings.Settings.OnInconclusive;

/** The file modelunit.properties, as editors save it. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SettingsFileTest {

    @TempDir
    Path directory;

    private final List<Path> classPath = new ArrayList<>();

    private SettingsFileTest file(String text, Charset charset) throws IOException {
        Path place = Files.createDirectory(directory.resolve("place" + classPath.size()));
        Files.write(place.resolve("modelunit.properties"), text.getBytes(charset));
        classPath.add(place);
        return this;
    }

    private SettingsFileTest file(String text) throws IOException {
        return file(text, StandardCharsets.UTF_8);
    }

    private Settings load() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path place : classPath) {
            urls.add(place.toUri().toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            return Settings.load(Map.of());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(SettingException.class).isThrownBy(this::load).withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void the_first_line_counts_with_and_without_a_byte_order_mark(String mark) throws IOException {
        Settings settings = file(mark + "modelunit.seed=7\r\nmodelunit.inconclusive=abort\r\n")
                .load();

        assertThat(settings.seed()).isEqualTo(7);
        assertThat(settings.inconclusive()).isEqualTo(OnInconclusive.ABORT);
    }

    @ParameterizedTest
    @CsvSource({
        "seed, modelunit.seed",
        "Seed, modelunit.seed",
        "modelUnit.seed, modelunit.seed",
        "ModelUnit.Seed, modelunit.seed",
        "modelunit-seed, modelunit.seed",
        "model-unit.seed, modelunit.seed",
        "modelunit.Report, modelunit.report",
        "modlunit.report, modelunit.report",
        "inconclusiv, modelunit.inconclusive",
        "modelunit.models.challenger, modelunit.model.challenger",
        "model.challenger, modelunit.model.challenger",
        "modelunit.model, modelunit.model.<name>",
        "modelunit.model., modelunit.model.<name>"
    })
    void a_line_that_is_no_setting_is_an_error(String key, String meant) throws IOException {
        file("modelunit.threads=1\n" + key + "=7\n");

        assertRefused("unknown setting " + key + " (modelunit.properties); did you mean " + meant
                + "? Known are modelunit.baseline, modelunit.expected,");
    }

    @Test
    void a_line_that_is_near_nothing_is_an_error() throws IOException {
        file("log.level=DEBUG\n");

        assertRefused("unknown setting log.level (modelunit.properties); known are modelunit.baseline");
    }

    @Test
    void a_key_is_said_once() throws IOException {
        file("modelunit.seed=7\nmodelunit.seed=8\n");

        assertRefused("modelunit.properties says modelunit.seed twice; leave one of the two");
    }

    @Test
    void blanks_around_a_value_are_no_part_of_it() throws IOException {
        Settings settings =
                file("modelunit.output = some where \nmodelunit.inconclusive=abort\t \nmodelunit.seed= 7 \n")
                        .load();

        assertThat(settings.output()).isEqualTo("some where");
        assertThat(settings.inconclusive()).isEqualTo(OnInconclusive.ABORT);
        assertThat(settings.seed()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "'modelunit.seed=', 'modelunit.seed must be a whole number, but was '''''",
        "'modelunit.seed', 'modelunit.seed must be a whole number, but was '''''",
        "'modelunit.report=', 'modelunit.report must be always or never, but was '''''",
        "'modelunit.threads=\u0663', 'modelunit.threads must be a whole number, but was ''\u0663'''"
    })
    void a_value_that_is_none_is_an_error(String line, String message) throws IOException {
        file(line);

        assertRefused(message);
    }

    @Test
    void a_file_is_in_utf_8() throws IOException {
        assertThat(file("modelunit.output=Größe\n").load().output()).isEqualTo("Größe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16"})
    void a_file_in_another_encoding_is_an_error(String charset) throws IOException {
        file("modelunit.output=Größe\n", Charset.forName(charset));

        assertRefused("modelunit.properties is not UTF-8; save it as UTF-8 (it may be ISO 8859-1 or UTF-16)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf_16_without_a_mark_is_an_error(String charset) throws IOException {
        file("modelunit.output=there\n", Charset.forName(charset));

        assertRefused("modelunit.properties looks like UTF-16; save it as UTF-8");
    }

    @Test
    void an_escape_that_is_none_is_an_error() throws IOException {
        file("modelunit.output=C:\\users\n");

        assertRefused("modelunit.properties cannot be read: Malformed \\uxxxx encoding.");
    }

    @Test
    void two_files_that_differ_are_an_error_that_names_both() throws IOException {
        file("modelunit.seed=7\n").file("modelunit.seed=8\n");

        assertRefused("there are two files modelunit.properties on the class path that differ, ");
        assertRefused(directory.resolve("place0").toUri().toURL() + "modelunit.properties and "
                + directory.resolve("place1").toUri().toURL() + "modelunit.properties; keep one of them");
    }

    @Test
    void two_files_that_say_the_same_are_one() throws IOException {
        assertThat(file("modelunit.seed=7\n")
                        .file("\uFEFFmodelunit.seed=7\n")
                        .load()
                        .seed())
                .isEqualTo(7);
    }

    @Test
    void a_file_that_says_nothing_changes_nothing() throws IOException {
        assertThat(file("\uFEFF# only a comment\n\n").load()).isEqualTo(new SettingsFileTest().load());
    }
}
