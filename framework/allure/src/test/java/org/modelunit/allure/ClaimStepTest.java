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

    private StepResult step(List<Figure> figures) {
        MetricVerdict plain = SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN);
        return new ClaimStep(new AllureLifecycle(new FileSystemResultsWriter(directory)))
                .of(new MetricVerdict(
                        plain.subject(),
                        plain.property(),
                        plain.threshold(),
                        plain.status(),
                        plain.reason(),
                        plain.measurement(),
                        plain.provenance(),
                        figures));
    }

    @Test
    void each_figure_is_attached_as_a_picture_and_as_a_table() throws IOException {
        StepResult step = step(List.of(new Changes("flips", 1, List.of(new Change("row 7", "good", "bad")))));

        assertThat(step.getAttachments())
                .extracting(Attachment::getName, Attachment::getType)
                .containsExactly(
                        tuple("card", "image/svg+xml"),
                        tuple("flips", "image/svg+xml"),
                        tuple("table: flips", "text/csv"),
                        tuple("claim", "text/plain"));
        assertThat(content(step, 1)).startsWith("<svg ").contains(">row 7<");
        assertThat(content(step, 2)).isEqualTo("example,before,after\nrow 7,good,bad\n");
    }

    @Test
    void a_claim_without_figures_has_its_card_and_its_text() {
        assertThat(step(List.of()).getAttachments())
                .extracting(Attachment::getName)
                .containsExactly("card", "claim");
    }

    private String content(StepResult step, int attachment) throws IOException {
        return Files.readString(
                directory.resolve(step.getAttachments().get(attachment).getSource()));
    }
}
