package org.modelunit.junit.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.junit.fork.CandidateLog.Entry;
import org.modelunit.junit.fork.CandidateLog.Event;
import org.modelunit.recording.Run;
import org.modelunit.settings.Settings;

class CandidateLogTest {

    private static final String NAME = "a name\nENDED 7 with é and a line break";

    @TempDir
    private Path directory;

    private CandidateLog log() {
        return new CandidateLog(new Run("2026-11-28T16-10-00_250", directory, Settings.load(Map.of())));
    }

    @Test
    void what_JVMs_tell_comes_back_in_order_whatever_the_names() {
        log().add(List.of(new Entry(Event.BEGAN, 6, "")));
        List<Entry> all = log().add(List.of(new Entry(Event.ASKED, 6, NAME), new Entry(Event.ENDED, 6, "")));

        assertThat(all)
                .isEqualTo(log().add(List.of()))
                .containsExactly(
                        new Entry(Event.BEGAN, 6, ""), new Entry(Event.ASKED, 6, NAME), new Entry(Event.ENDED, 6, ""));
    }

    @Test
    void a_line_that_was_cut_off_is_left_out_and_harms_no_other() throws Exception {
        log().add(List.of(new Entry(Event.BEGAN, 6, "")));
        Path file = directory.resolve("candidates/2026-11-28T16-10-00_250.txt");
        Files.writeString(file, "ASKED 6 chal", StandardOpenOption.APPEND);

        assertThat(log().add(List.of(new Entry(Event.ENDED, 8, ""))))
                .containsExactly(new Entry(Event.BEGAN, 6, ""), new Entry(Event.ENDED, 8, ""));
        assertThat(log().add(List.of())).doesNotContain(new Entry(Event.ASKED, 6, "chal"));
    }

    @Test
    void a_run_is_over_when_every_JVM_that_began_has_ended() {
        Entry began = new Entry(Event.BEGAN, 6, "");
        Entry other = new Entry(Event.BEGAN, 7, "");
        Entry ended = new Entry(Event.ENDED, 6, "");

        assertThat(new OtherJvms("r", List.of(began, ended)).areOver()).isTrue();
        assertThat(new OtherJvms("r", List.of(began, other, ended)).areOver()).isFalse();
    }
}
