package org.modelunit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.modelunit.metric.Range;

/** The pictures in docs/images are what the code draws, one of every kind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryTest {

    private static final Path DIRECTORY = Path.of("../../docs/images");
    private static final Path PAGE = Path.of("../../docs/pictures.md");
    private static final String COMMAND =
            "mvn test -pl framework/core -am -Dtest=GalleryTest -Dsurefire.failIfNoSpecifiedTests=false -Dgallery=write";

    private final Map<String, String> pictures = pictures();

    private static Map<String, String> pictures() {
        Map<String, String> pictures = new LinkedHashMap<>();
        Cards.gallery()
                .forEach((name, verdict) -> pictures.put(
                        "claim-" + name + ".svg",
                        ClaimCard.of(verdict, verdict.measured().orElseThrow())));
        pictures.put("claim-on-slices.svg", ForestCard.of(Forests.all().get("regions")));
        pictures.put(
                "claim-from-run-to-run.svg",
                CourseCard.of("Last 10 runs: ROC AUC of 'bad' on holdout", Courses.ten(), Range.UNIT));
        Figures.gallery().forEach((name, figure) -> pictures.put("figure-" + name + ".svg", FigureCard.of(figure)));
        return pictures;
    }

    @BeforeAll
    void write() throws IOException {
        if ("write".equals(System.getProperty("gallery"))) {
            for (Map.Entry<String, String> picture : pictures.entrySet()) {
                Files.writeString(DIRECTORY.resolve(picture.getKey()), picture.getValue());
            }
        }
    }

    @Test
    void the_pictures_of_the_documentation_are_what_the_code_draws() throws IOException {
        for (Map.Entry<String, String> picture : pictures.entrySet()) {
            assertThat(Files.readString(DIRECTORY.resolve(picture.getKey())).replace("\r\n", "\n"))
                    .as("%s; this writes it anew:%n%s", picture.getKey(), COMMAND)
                    .isEqualTo(picture.getValue());
        }
    }

    @Test
    void every_picture_is_of_something_that_is_drawn_and_is_shown() throws IOException {
        String page = Files.readString(PAGE);
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();

            assertThat(names).containsExactlyInAnyOrderElementsOf(pictures.keySet());
            assertThat(names).allMatch(name -> page.contains("](images/" + name + ")"));
            assertThat(page).contains(COMMAND);
        }
    }
}
