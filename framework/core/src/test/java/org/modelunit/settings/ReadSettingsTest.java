package org.modelunit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.modelunit.error.SettingException;

/** The settings of a JVM in which no run has installed any. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ReadSettingsTest {

    @TempDir
    Path directory;

    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();

    @BeforeEach
    void no_setting_is_given() {
        System.clearProperty("modelunit.seed");
    }

    @AfterEach
    void restore() {
        System.clearProperty("modelunit.seed");
        thread.setContextClassLoader(before);
    }

    /** A class path of one file, which counts how often it is looked for. */
    private final class Counting extends ClassLoader {

        private final Path file;
        private int times;

        Counting(String name, String text) throws IOException {
            super(ClassLoader.getPlatformClassLoader());
            this.file = Files.writeString(directory.resolve(name), text);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            times++;
            return Collections.enumeration(List.of(file.toUri().toURL()));
        }
    }

    @Test
    void are_read_once() throws IOException {
        Counting loader = new Counting("one.properties", "modelunit.seed=7");
        thread.setContextClassLoader(loader);

        assertThat(ReadSettings.current().seed()).isEqualTo(7);
        assertThat(ReadSettings.current()).isSameAs(ReadSettings.current());
        assertThat(loader.times).isEqualTo(1);
    }

    @Test
    void are_read_again_when_a_system_property_has_changed() throws IOException {
        thread.setContextClassLoader(new Counting("one.properties", "modelunit.seed=7"));
        ReadSettings.current();

        System.setProperty("modelunit.seed", "8");
        assertThat(ReadSettings.current().seed()).isEqualTo(8);

        System.clearProperty("modelunit.seed");
        assertThat(ReadSettings.current().seed()).isEqualTo(7);
    }

    @Test
    void are_read_again_when_system_properties_are_replaced() throws IOException {
        thread.setContextClassLoader(new Counting("one.properties", "modelunit.seed=7"));
        ReadSettings.current();
        Properties original = System.getProperties();
        Properties withDefault = new Properties(new Properties());
        withDefault.putAll(original);
        Properties other = new Properties(overriding(original, "modelunit.seed", "8"));
        other.putAll(original);
        try {
            System.setProperties(withDefault);
            assertThat(ReadSettings.current().seed()).isEqualTo(7);

            System.setProperties(other);
            assertThat(ReadSettings.current().seed()).isEqualTo(8);
        } finally {
            System.setProperties(original);
        }
        assertThat(ReadSettings.current().seed()).isEqualTo(7);
    }

    private static Properties overriding(Properties original, String key, String value) {
        Properties changed = new Properties();
        changed.putAll(original);
        changed.setProperty(key, value);
        return changed;
    }

    @Test
    void are_read_again_from_another_class_path() throws IOException {
        thread.setContextClassLoader(new Counting("one.properties", "modelunit.seed=7"));
        ReadSettings.current();

        thread.setContextClassLoader(new Counting("other.properties", "modelunit.seed=9"));

        assertThat(ReadSettings.current().seed()).isEqualTo(9);
    }

    @Test
    void that_are_wrong_are_refused_each_time() {
        System.setProperty("modelunit.seed", "many");

        assertThatThrownBy(ReadSettings::current).isInstanceOf(SettingException.class);
        assertThatThrownBy(ReadSettings::current).isInstanceOf(SettingException.class);
    }
}
