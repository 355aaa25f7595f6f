package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentFileWordTest {

    @Test
    void blanks_quotes_and_backslashes_belong_to_the_argument() {
        assertThat(ArgumentFileWord.of("C:\\a b\\\"c\"")).isEqualTo("\"C:\\\\a b\\\\\\\"c\\\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b", "#a", "C:\\new\\table", "it's", "\"", "\\\\", "ends in \\", "*"})
    void java_reads_what_was_meant(String text, @TempDir Path folder) throws Exception {
        Path program = Files.writeString(
                folder.resolve("Echo.java"),
                "class Echo { public static void main(String[] args) { System.out.print(System.getProperty(\"word\"));"
                        + " } }");
        Path arguments = Files.writeString(
                folder.resolve("arguments"),
                ArgumentFileWord.of("-Dword=" + text) + "\n" + ArgumentFileWord.of(program.toString()) + "\n");

        assertThat(output(arguments)).isEqualTo(text);
    }

    private static String output(Path arguments) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments)
                .redirectErrorStream(true)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        java.waitFor();
        return output;
    }
}
