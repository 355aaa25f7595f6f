package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentFileWordTest {

    @Test
    void blanks_quotes_and_backslashes_belong_to_the_argument() {
        assertThat(ArgumentFileWord.of("C:\\a b\\\"c\"")).isEqualTo("\"C:\\\\a b\\\\\\\"c\\\"\"");
    }

    @Test
    void java_reads_what_was_meant(@TempDir Path folder) throws Exception {
        List<String> words = List.of("a", "a b", "#a", "C:\\new\\table", "it's", "\"", "\\\\", "ends in \\", "*");
        Path program = Files.writeString(
                folder.resolve("Echo.java"),
                "class Echo { public static void main(String[] args) { for (int i = 0; i < " + words.size()
                        + "; i++) { System.out.println(System.getProperty(\"word\" + i)); } } }");
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            arguments.add(ArgumentFileWord.of("-Dword" + i + "=" + words.get(i)));
        }
        arguments.add(ArgumentFileWord.of(program.toString()));

        assertThat(output(Files.write(folder.resolve("arguments"), arguments)).lines())
                .containsExactlyElementsOf(words);
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
