package org.modelunit.cli;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/**
 * The gate's program: {@code java -jar modelunit-gate.jar judge --policy … --model … --evidence …}. It ends with 0 where a model may be
 * released, 1 where it is BLOCKED, and 2 where nobody can tell, as it was given what it cannot use.
 */
@Command(
        name = "modelunit-gate",
        description = "Decides by evidence whether a model may be released.",
        mixinStandardHelpOptions = true,
        versionProvider = GateVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:released", "1:BLOCKED", "2:unusable arguments or files"},
        subcommands = {
            BeginCommand.class,
            JudgeCommand.class,
            MergeCommand.class,
            SignCommand.class,
            VerifyCommand.class,
            SchemaCommand.class,
            InitCommand.class
        })
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class GateCommand {

    static final int RELEASED = 0;
    static final int BLOCKED = 1;
    static final int UNUSABLE = 2;

    private GateCommand() {}

    /**
     * Runs a command and ends this JVM with its code.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs a command; whatever it cannot use is told in a line, and is never taken for a verdict. */
    static int run(String... arguments) {
        return new CommandLine(new GateCommand())
                .registerConverter(String.class, GateCommand::notBlank)
                .registerConverter(Path.class, text -> Path.of(notBlank(text)))
                .setExecutionExceptionHandler((error, command, result) -> {
                    Console.print("cannot go on: " + (error.getMessage() == null ? error : error.getMessage()));
                    return UNUSABLE;
                })
                .execute(arguments);
    }

    /** A variable that CI leaves empty would otherwise mean that nothing is asked for. */
    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("it says nothing; leave the option out, or give it a value");
        }
        return text;
    }
}
