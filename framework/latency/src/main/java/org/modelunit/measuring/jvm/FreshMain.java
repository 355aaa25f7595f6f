package org.modelunit.measuring.jvm;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.TreeSet;
import org.modelunit.privacy.ForeignError;
import org.modelunit.settings.Settings;

/** What a fresh virtual machine runs: reads a task, does it, writes what came out. */
final class FreshMain {

    private FreshMain() {}

    /**
     * Runs the task.
     *
     * @param arguments the file of the task, and the file for what comes out
     */
    public static void main(String[] arguments) throws IOException {
        endWithParent();
        Path result = Path.of(arguments[1]);
        Path written = result.resolveSibling("written");
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(written))) {
            out.writeObject(outcome(Path.of(arguments[0])));
        }
        Files.move(written, result, StandardCopyOption.ATOMIC_MOVE);
        Runtime.getRuntime().halt(0); // whatever threads a model has left
    }

    private static Serializable outcome(Path request) {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(request))) {
            Serializable value = ((FreshTask<?>) in.readObject()).run();
            return new FreshResult(value, new TreeSet<>(Settings.modelsAskedFor()));
        } catch (Throwable thrown) { // the one that waits is told, whatever it is
            return new FreshFailure(ForeignError.inWords(thrown));
        }
    }

    /** Standard input is a pipe that ends when the other side does, even if it is killed. */
    private static void endWithParent() {
        Thread watcher = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            Thread.onSpinWait(); // nobody writes
                        }
                    } catch (IOException closed) {
                        Runtime.getRuntime().halt(1);
                    }
                    Runtime.getRuntime().halt(1);
                },
                "modelunit-parent");
        watcher.setDaemon(true);
        watcher.start();
    }
}
