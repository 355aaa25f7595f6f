package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modelunit.gate.reason.ReasonId;

/** Every reason that blocks a release has a section in the documentation, which says what the code says. */
class ErrorsPageTest {

    private static final Path PAGE = Repository.ROOT.resolve("docs/errors.md");

    @Test
    void each_id_has_a_section_and_each_section_an_id() {
        List<String> sections = Repository.text(PAGE)
                .lines()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();

        assertThat(sections)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ReasonId.values()).map(ReasonId::id).toList());
    }

    @Test
    void a_section_says_what_to_do_and_whether_a_waiver_excuses_it() {
        String page = Repository.text(PAGE);
        for (ReasonId reason : ReasonId.values()) {
            int begin = page.indexOf("### " + reason.id() + "\n");
            int end = page.indexOf("\n#", begin + 1);
            String section = page.substring(begin, end < 0 ? page.length() : end);

            assertThat(section).contains("To do: " + reason.fix() + ".");
            assertThat(section.contains("A waiver can excuse it.")).isEqualTo(reason.isWaivable());
        }
    }
}
