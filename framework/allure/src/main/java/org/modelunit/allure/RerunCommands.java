package org.modelunit.allure;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.modelunit.build.MavenProfiles;
import org.modelunit.recording.RerunCommand;
import org.modelunit.recording.TestId;
import org.modelunit.settings.Settings;

/**
 * The commands that make the claims of a run again. The claims of a test share one as long as they share the seed, and each is asked for more
 * than once; as the methods of the test's class are looked at for it, those of the last test are kept. Safe for any thread.
 */
final class RerunCommands {

    private final String module;
    private final Map<String, String> variables;
    private final Map<OptionalLong, String> ofLast = new HashMap<>(); // by seeds
    private TestId last = TestId.UNATTRIBUTED;
    private Map<String, String> lastModels = Map.of(); // candidates, which a command names

    /**
     * @param module the module: {@code groupId:artifactId}; empty where unknown
     * @param variables the variables of the process, which may name profiles of Maven's
     */
    RerunCommands(String module, Map<String, String> variables) {
        this.module = module;
        this.variables = variables;
    }

    /**
     * Returns the command that makes a claim again.
     *
     * @param test its test
     * @param seed what was drawn from; empty where nothing is drawn, or nobody knows
     */
    synchronized String of(TestId test, OptionalLong seed) {
        Map<String, String> models = Settings.current().models();
        if (!test.equals(last) || !models.equals(lastModels)) {
            ofLast.clear();
            last = test;
            lastModels = models;
        }
        return ofLast.computeIfAbsent(seed, from -> command(test, from).toString());
    }

    private RerunCommand command(TestId test, OptionalLong seed) {
        RerunCommand command = RerunCommand.of(test).inModule(module).withProfiles(MavenProfiles.in(variables));
        return seed.isPresent() ? command.with("modelunit.seed", seed.getAsLong()) : command;
    }
}
