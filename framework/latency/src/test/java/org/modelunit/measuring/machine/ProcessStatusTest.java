package org.modelunit.measuring.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.memory.MemorySample;

class ProcessStatusTest {

    @Test
    void reads_what_a_process_has_in_memory() {
        ProcessStatus status = new ProcessStatus(List.of("Name:\tjava", "VmHWM:\t   2048 kB", "VmRSS:\t   1024 kB"));

        assertThat(status.residentBytes()).isEqualTo(1 << 20);
        assertThat(status.peakBytes()).isEqualTo(2 << 20);
    }

    @Test
    void what_is_not_there_is_unknown() {
        assertThat(ProcessStatus.read(Path.of("/no/such/file")).residentBytes()).isEqualTo(MemorySample.UNKNOWN);
        assertThat(new ProcessStatus(List.of("VmRSS:\t many kB")).residentBytes())
                .isEqualTo(MemorySample.UNKNOWN);
    }
}
