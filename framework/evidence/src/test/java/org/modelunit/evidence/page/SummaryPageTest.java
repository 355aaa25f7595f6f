package org.modelunit.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SummaryPageTest {

    @Test
    void x() throws Exception {
        Files.writeString(Path.of("/tmp/sb-emb/summary.html"), SummaryPage.of(SampleSummary.red()));
        Files.writeString(Path.of("/tmp/sb-emb/section.html"), SummaryPage.section(SampleSummary.red()));
        assertThat(1).isEqualTo(1);
    }
}
