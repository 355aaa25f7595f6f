package org.modelunit.junit.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurefireForkTest {

    @TempDir
    private Path directory;

    private String command(Path at, String file) {
        return at.resolve("surefirebooter-3.jar") + " " + at + " 2026-11-28T16-10-00_250-jvmRun1 " + file
                + " surefire_0-2tmp";
    }

    @Test
    void a_JVM_for_one_class_is_told_of_the_others() throws Exception {
        Path spaced = Files.createDirectories(directory.resolve("my work/target"));
        Files.writeString(
                spaced.resolve("surefire-1tmp"),
                "forkTestSet=java.lang.Class|shop.FirstTest\ntc.0=shop.SecondTest\ntc.1=shop.FirstTest\ntcx=no\n");

        assertThat(SurefireFork.of(command(spaced, "surefire-1tmp"))).hasValueSatisfying(fork -> {
            assertThat(fork.testClass()).isEqualTo("shop.FirstTest");
            assertThat(fork.all()).containsExactly("shop.FirstTest", "shop.SecondTest");
            assertThat(fork.isForOneClass()).isTrue();
        });
    }

    @Test
    void a_JVM_that_is_used_again_is_for_no_class() throws Exception {
        Files.writeString(directory.resolve("surefire-1tmp"), "tc.0=shop.SecondTest\n");

        assertThat(SurefireFork.of(command(directory, "surefire-1tmp")))
                .hasValueSatisfying(fork -> assertThat(fork.isForOneClass()).isFalse());
    }

    @Test
    void a_file_that_is_gone_and_any_other_JVM_tell_nothing() {
        assertThat(SurefireFork.of(command(directory, "gone"))).isEmpty();
        assertThat(SurefireFork.of("com.intellij.rt.junit.JUnitStarter -ideVersion5"))
                .isEmpty();
        assertThat(SurefireFork.of("")).isEmpty();
    }
}
