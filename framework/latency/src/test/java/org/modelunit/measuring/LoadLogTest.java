package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.LoadStep;

class LoadLogTest {

    @Test
    void each_step_is_an_interval_that_readers_of_the_format_read(@TempDir Path folder) throws Exception {
        File file = folder.resolve("load.hlog").toFile();
        LoadProfile profile = LoadProfile.of(
                "m",
                List.of(
                        LoadStep.of(200, 5_000_000, LoadStep.FAILED, LoadStep.UNANSWERED),
                        LoadStep.of(100, 1_000_000, 2_000_000)));

        Latency.writeHistogramLog(profile, file.toPath());

        try (HistogramLogReader reader = new HistogramLogReader(file)) {
            Histogram slow = (Histogram) reader.nextIntervalHistogram();
            Histogram fast = (Histogram) reader.nextIntervalHistogram();
            assertThat(slow.getTag()).isEqualTo("100/s");
            assertThat(slow.getTotalCount()).isEqualTo(2);
            assertThat(fast.getTag()).isEqualTo("200/s");
            assertThat(fast.getMaxValue()).isBetween(4995L, 5005L);
            assertThat(reader.hasNext()).isFalse();
        }
    }

    @Test
    void rates_that_are_no_whole_numbers_stay_apart(@TempDir Path folder) throws Exception {
        File file = folder.resolve("load.hlog").toFile();
        LoadProfile profile = LoadProfile.of(
                "m",
                List.of(LoadStep.of(0.25, 1_000_000), LoadStep.of(62.5, 1_000_000), LoadStep.of(12_345, 1_000_000)));

        Latency.writeHistogramLog(profile, file.toPath());

        try (HistogramLogReader reader = new HistogramLogReader(file)) {
            assertThat(reader.nextIntervalHistogram().getTag()).isEqualTo("0.25/s");
            assertThat(reader.nextIntervalHistogram().getTag()).isEqualTo("62.5/s");
            assertThat(reader.nextIntervalHistogram().getTag()).isEqualTo("12345/s");
        }
    }
}
