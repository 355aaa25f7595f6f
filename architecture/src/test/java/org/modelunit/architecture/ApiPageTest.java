package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of public types says what is true. */
class ApiPageTest {

    @Test
    void the_page_lists_every_public_type_as_the_sources_have_it() throws IOException {
        String text = ApiPage.text();
        if ("write".equals(System.getProperty("api.page"))) {
            Files.writeString(ApiPage.FILE, text);
        }

        List<String> page = lines(Repository.text(ApiPage.FILE));
        assertThat(without(lines(text), page))
                .as("what docs/api.md lacks; this writes it anew:%n%s", ApiPage.COMMAND)
                .isEmpty();
        assertThat(without(page, lines(text)))
                .as("what is not so; this writes docs/api.md anew:%n%s", ApiPage.COMMAND)
                .isEmpty();
        assertThat(page.equals(lines(text)))
                .as("the order of docs/api.md; this writes it anew:%n%s", ApiPage.COMMAND)
                .isTrue();
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    @Test
    void every_type_and_package_says_in_a_first_sentence_what_it_is() {
        PublicTypes types = PublicTypes.read();

        assertThat(types.types()).hasSizeGreaterThan(100).allSatisfy(type -> {
            assertThat(type.sentence()).as(type.name()).endsWith(".");
            assertThat(type.status()).as(type.name()).isNotEmpty();
            assertThat(types.sentenceOf(type.packageName()))
                    .as(type.packageName())
                    .endsWith(".");
        });
    }
}
