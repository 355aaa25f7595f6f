package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {

    @Test
    void a_word_that_is_one_stays_as_it_is() {
        assertThat(ShellWord.of("-Dtest=org.shop.LoanTest#rejects")).isEqualTo("-Dtest=org.shop.LoanTest#rejects");
    }

    @Test
    void a_dollar_is_no_variable() {
        assertThat(ShellWord.of("-Dtest=LoanTest$Hard#rejects")).isEqualTo("'-Dtest=LoanTest$Hard#rejects'");
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @ValueSource(
            strings = {
                "",
                "a",
                "a b",
                " a ",
                "$HOME",
                "$(id)",
                "`id`",
                "it's",
                "'",
                "''",
                "\"",
                "\\",
                "\\n",
                "a\nb",
                "#a",
                "a#b",
                "~",
                "*",
                "?",
                "[a]",
                "{a,b}",
                "a;b",
                "a&b",
                "a|b",
                "<a>",
                "(a)",
                "!a",
                "-a",
                "%regex[a$b.class#c]",
                "ünïcödé",
                "a\tb"
            })
    void a_shell_reads_what_was_meant(String text) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s' " + ShellWord.of(text))
                .redirectErrorStream(true)
                .start();
        String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).isZero();
        assertThat(read).isEqualTo(text);
    }
}
