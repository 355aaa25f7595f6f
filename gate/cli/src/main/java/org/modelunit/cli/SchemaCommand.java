package org.modelunit.cli;

import java.util.concurrent.Callable;
import org.modelunit.console.Console;
import org.modelunit.gate.policy.PolicySchema;
import picocli.CommandLine.Command;

/** Prints the schema of policies. */
@Command(name = "schema", description = "Prints the JSON schema of policies, for editors that complete and check them.")
final class SchemaCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Console.print(PolicySchema.text().strip());
        return GateCommand.RELEASED;
    }
}
