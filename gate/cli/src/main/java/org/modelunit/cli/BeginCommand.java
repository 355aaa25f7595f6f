package org.modelunit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.modelunit.console.Console;
import org.modelunit.gate.module.BuildSession;
import org.modelunit.gate.module.GatedModule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Begins a build where Maven's plugin does not. */
@Command(
        name = "begin",
        description = "Begins a build: writes its session for the JVMs of the tests, and the verdict BLOCKED.")
final class BeginCommand implements Callable<Integer> {

    @Option(
            names = "--session",
            paramLabel = "NAME",
            description = "a name that all runs of the build share; otherwise a random one")
    private @Nullable String session;

    @Option(
            names = "--module",
            paramLabel = "DIR",
            description = "where the module lies, with its policies in src/test/modelunit; otherwise here")
    private Path module = Path.of("");

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "where the module's runs are written; otherwise target/modelunit in it")
    private Path output = Path.of("target", "modelunit");

    @Override
    public Integer call() throws IOException {
        BuildSession begun = session == null ? BuildSession.random() : BuildSession.of(session);
        new GatedModule(module, module.resolve(output)).begin(begun);
        Console.print(begun.name());
        return GateCommand.RELEASED;
    }
}
