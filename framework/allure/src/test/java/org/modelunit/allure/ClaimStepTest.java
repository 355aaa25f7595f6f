package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.StepResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.Change;
import org.modelunit.figure.Changes;
import org.modelunit.figure.Figure;
import org.modelunit.recording.SampleVerdicts;

class ClaimStepTest {

    @TempDir
    private Path directory;

    private final FigureFiles files = new FigureFiles();
    private final CommandFiles commands = new CommandFiles();

    private StepResult step(List<Figure> figures) {
        return step(new AllureLifecycle(new FileSystemResultsWriter(directory)), figures);
    }

    private StepResult step(AllureLifecycle lifecycle, List<Figure> figures) {
        return step(lifecycle, figures, "");
    }

    private StepResult step(AllureLifecycle lifecycle, List<Figure> figures, String again) {
        MetricVerdict plain = SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN);
        MetricVerdict drawn = new MetricVerdict(
                plain.subject(),
                plain.property(),
                plain.threshold(),
                plain.status(),
                plain.reason(),
                plain.measurement(),
                plain.provenance(),
                figures);
        ClaimStep steps = new ClaimStep(lifecycle, files, commands);
        return steps.of(drawn, steps.pictures(drawn), again);
    }

    @Test
    void each_figure_is_attached_as_a_picture_and_as_a_table() throws IOException {
        StepResult step = step(List.of(new Changes("flips", 1, List.of(new Change("row 7", "good", "bad")))));

        assertThat(step.getAttachments())
                .extracting(Attachment::getName, Attachment::getType)
                .containsExactly(
                        tuple("card: accuracy on credit", "image/svg+xml"),
                        tuple("flips", "image/svg+xml"),
                        tuple("table: flips", "text/csv"),
                        tuple("facts: accuracy on credit", "text/plain"));
        assertThat(content(step, 1)).startsWith("<svg ").contains(">row 7<");
        assertThat(content(step, 2)).isEqualTo("example,before,after\nrow 7,good,bad\n");
    }

    @Test
    void a_claim_without_figures_has_its_card_and_its_text() {
        assertThat(step(List.of()).getAttachments())
                .extracting(Attachment::getName)
                .containsExactly("card: accuracy on credit", "facts: accuracy on credit");
    }

    @Test
    void claims_that_share_a_figure_share_its_files_and_equal_ones_have_their_own() throws IOException {
        AllureLifecycle lifecycle = new AllureLifecycle(new FileSystemResultsWriter(directory));
        Figure figure = flip("row 7");

        StepResult first = step(lifecycle, List.of(figure));
        StepResult second = step(lifecycle, List.of(flip("row 7"), figure));

        assertThat(sources(second).subList(3, 5)).isEqualTo(sources(first).subList(1, 3));
        assertThat(sources(second).subList(1, 3)).doesNotContainAnyElementsOf(sources(first));
        assertThat(content(second, 1)).isEqualTo(content(first, 1));
    }

    @Test
    void of_very_many_figures_each_has_its_own_picture_and_another_directory_its_own_files() throws IOException {
        AllureLifecycle lifecycle = new AllureLifecycle(new FileSystemResultsWriter(directory));
        List<Figure> many =
                IntStream.range(0, 250).mapToObj(row -> flip("row " + row)).toList();

        for (StepResult step : List.of(step(lifecycle, many), step(lifecycle, many), step(many))) {
            for (int row = 0; row < many.size(); row++) {
                assertThat(content(step, 1 + 2 * row)).contains(">row " + row + "<");
            }
        }
        Figure shared = many.get(0);
        assertThat(sources(step(List.of(shared)))).doesNotContainAnyElementsOf(sources(step(List.of(shared))));
    }

    @Test
    void claims_of_one_command_share_its_file() throws IOException {
        AllureLifecycle lifecycle = new AllureLifecycle(new FileSystemResultsWriter(directory));

        StepResult first = step(lifecycle, List.of(), "mvn test -Dtest=LoanTest#holds");
        StepResult second = step(lifecycle, List.of(), "mvn test -Dtest=LoanTest#holds");
        StepResult other = step(lifecycle, List.of(), "mvn test -Dtest=LoanTest#fails");
        StepResult elsewhere = step(
                new AllureLifecycle(new FileSystemResultsWriter(directory)),
                List.of(),
                "mvn test -Dtest=LoanTest#fails");

        assertThat(sources(second).get(2)).isEqualTo(sources(first).get(2));
        assertThat(sources(other).get(2)).isNotIn(sources(first));
        assertThat(sources(elsewhere).get(2)).isNotIn(sources(other));
        assertThat(content(second, 2)).isEqualTo("mvn test -Dtest=LoanTest#holds\n");
        assertThat(content(other, 2)).isEqualTo("mvn test -Dtest=LoanTest#fails\n");
    }

    private static Figure flip(String row) {
        return new Changes("flips", 1, List.of(new Change(row, "good", "bad")));
    }

    private static List<String> sources(StepResult step) {
        return step.getAttachments().stream().map(Attachment::getSource).toList();
    }

    private String content(StepResult step, int attachment) throws IOException {
        return Files.readString(
                directory.resolve(step.getAttachments().get(attachment).getSource()));
    }
}
