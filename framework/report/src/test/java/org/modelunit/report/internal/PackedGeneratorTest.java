package org.modelunit.report.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedGeneratorTest {

    private static final Path PLACE = place();

    @TempDir
    Path directory;

    private static Path place() {
        try {
            return Path.of(PackedGenerator.class
                    .getResource("/META-INF/modelunit/generator.txt")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_list_names_every_file_that_is_packed() throws IOException {
        Path packed = PLACE.resolveSibling("generator");
        try (Stream<Path> files = Files.walk(packed)) {
            assertThat(PackedGenerator.files())
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> packed.relativize(file).toString().replace('\\', '/'))
                            .toList());
        }
    }

    @Test
    void every_file_has_a_licence_that_lets_us_ship_it() throws IOException {
        List<String> licences = Files.readAllLines(PLACE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\s+")[1])
                .toList();

        assertThat(licences).isSubsetOf("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause");
    }

    @Test
    void the_generator_sees_neither_the_class_path_nor_the_other_way_round() throws Exception {
        List<Path> jars = PackedGenerator.unpack(directory);
        try (GeneratorClassLoader loader = GeneratorClassLoader.of(jars)) {
            assertThatThrownBy(() -> loader.loadClass(Test.class.getName())).isInstanceOf(ClassNotFoundException.class);
            assertThat(loader.loadClass(Generator.class.getName())).isSameAs(Generator.class);
            assertThat(loader.loadClass("io.qameta.allure.behaviors.BehaviorsPlugin")
                            .getClassLoader())
                    .isSameAs(loader);
        }
    }
}
