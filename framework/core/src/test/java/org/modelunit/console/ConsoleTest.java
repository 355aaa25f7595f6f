package org.modelunit.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.text.PrintableText;

/** What reaches standard output, whoever prints it. */
@ResourceLock(Resources.SYSTEM_OUT)
class ConsoleTest {

    private static String printed(Runnable printing) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            printing.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void lines_are_printed_as_they_are() {
        assertThat(printed(() -> Console.print("ModelUnit claims   1\nGröße")))
                .isEqualToNormalizingNewlines("ModelUnit claims   1\nGröße\n");
    }

    @ParameterizedTest
    @MethodSource("org.modelunit.text.HostileText#names")
    void no_text_steers_a_terminal(String name) {
        String printed = printed(() -> Console.print(name));

        assertThat(printed.stripTrailing().codePoints().filter(character -> character != '\n'))
                .noneMatch(PrintableText::isHidden);
    }

    @ParameterizedTest
    @MethodSource("org.modelunit.text.HostileText#names")
    void a_status_stays_one_line(String name) {
        String printed = printed(() -> {
            Console.status(name);
            Console.status("");
        });

        assertThat(printed).startsWith("\r" + PrintableText.of(name)).doesNotContain("\n");
    }
}
