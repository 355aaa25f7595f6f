package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.recording.MarkedDirectory;

class OldRunsTest {

    @TempDir
    Path directory;

    private Path evidence;
    private Path current;

    @BeforeEach
    void begin() throws IOException {
        evidence = directory.resolve("evidence");
        current = run("current", 1000);
        for (int i = 0; i < 12; i++) {
            run("old" + i, i);
        }
    }

    private Path run(String name, int age) throws IOException {
        Path run = evidence.resolve(name);
        MarkedDirectory.make(run);
        Files.writeString(run.resolve("17-0123abcd.json"), "{}");
        Files.setLastModifiedTime(run, FileTime.from(Instant.EPOCH.plusSeconds(age)));
        return run;
    }

    @Test
    void a_link_among_the_runs_leads_to_files_that_stay() throws IOException {
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        MarkedDirectory.mark(elsewhere);
        Files.writeString(elsewhere.resolve("17-0123abcd.json"), "precious");
        Files.createSymbolicLink(evidence.resolve("2001-link"), elsewhere);
        Files.setLastModifiedTime(elsewhere, FileTime.fromMillis(0));

        OldRuns.prune(current, "");

        assertThat(elsewhere.resolve("17-0123abcd.json")).hasContent("precious");
        assertThat(evidence.resolve("old0")).doesNotExist();
    }

    @Test
    void directories_and_files_of_others_stay() throws IOException {
        Path theirs = Files.createDirectories(evidence.resolve("2001-01"));
        Files.writeString(theirs.resolve("case.json"), "precious");
        Files.setLastModifiedTime(theirs, FileTime.fromMillis(0));
        Files.writeString(evidence.resolve("old0").resolve("notes.json"), "mine");
        Files.setLastModifiedTime(evidence.resolve("old0"), FileTime.fromMillis(1));

        OldRuns.prune(current, "");

        assertThat(theirs.resolve("case.json")).hasContent("precious");
        assertThat(evidence.resolve("old0").resolve("notes.json")).hasContent("mine");
        assertThat(evidence.resolve("old0").resolve("17-0123abcd.json")).doesNotExist();
        assertThat(evidence.resolve("old1")).doesNotExist();
    }

    @Test
    void where_the_directory_itself_is_a_link_nothing_is_deleted() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), evidence);

        OldRuns.prune(link.resolve("current"), "");

        assertThat(evidence.resolve("old0")).exists();
    }

    @Test
    void what_cannot_be_deleted_is_no_error() throws IOException {
        Path old = evidence.resolve("old0");
        Files.delete(old.resolve("17-0123abcd.json"));
        Files.createDirectories(old.resolve("17-0123abcd.json")); // a directory in the place of a file
        Files.writeString(old.resolve("17-0123abcd.json").resolve("in"), "");

        OldRuns.prune(current, "");
        OldRuns.prune(directory.resolve("nowhere").resolve("run"), "");

        assertThat(old).exists();
    }

    @Test
    void runs_of_the_same_build_stay_however_many_they_are() throws IOException {
        begun("old0", "build 7");
        begun("old1", "build 6");
        begun("old2", "");

        OldRuns.prune(current, "build 7");

        assertThat(evidence.resolve("old0")).exists();
        assertThat(evidence.resolve("old1")).doesNotExist();
        assertThat(evidence.resolve("old2")).doesNotExist();
        OldRuns.prune(current, "");
        assertThat(evidence.resolve("old0")).doesNotExist();
    }

    /** What a run leaves that has only begun, before the others. */
    private void begun(String name, String session) throws IOException {
        Path run = evidence.resolve(name);
        FileTime before = Files.getLastModifiedTime(run);
        Files.writeString(
                run.resolve("17-0123abcd.jsonl"), "{\"schema\":\"x\",\"run\":{\"session\":\"" + session + "\"}}\n");
        Files.setLastModifiedTime(run, before);
    }
}
