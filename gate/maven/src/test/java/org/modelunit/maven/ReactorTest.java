package org.modelunit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.gate.module.BuildSession;

/** Modules that Maven builds at once ({@code -T}), each with a copy of its session. */
class ReactorTest {

    private static final int BUILDS = 300; // of which some meet, if nothing keeps them apart

    @Test
    @Timeout(120)
    void modules_that_begin_at_once_are_of_one_session(@TempDir Path directory) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < BUILDS; i++) {
                BankReactor bank = new BankReactor(directory, "loans", "cards");
                bank.maven().getRequest().getUserProperties().remove("modelunit.session"); // a random one
                AtomicInteger absent = new AtomicInteger(2);
                Future<?> loans = threads.submit(beginning(bank, 0, absent));
                Future<?> cards = threads.submit(beginning(bank, 1, absent));
                loans.get();
                cards.get();

                assertThat(session(bank, 0)).as("build %s", i).isEqualTo(session(bank, 1));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Void> beginning(BankReactor bank, int module, AtomicInteger absent) {
        Reactor reactor = bank.reactorOfCopy();
        return () -> {
            absent.decrementAndGet();
            while (absent.get() > 0) {
                Thread.onSpinWait();
            }
            reactor.begin(bank.project(module));
            return null;
        };
    }

    private static BuildSession session(BankReactor bank, int module) throws IOException {
        return BuildSession.read(bank.output(module)).orElseThrow();
    }
}
