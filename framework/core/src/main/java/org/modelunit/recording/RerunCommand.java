package org.modelunit.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.settings.SettingPath;
import org.modelunit.settings.Settings;
import org.modelunit.text.PrintableText;
import org.modelunit.text.ShellWord;

/**
 * The command that runs a test again, as it can be pasted into a POSIX shell in the directory of the test's module. Where Maven cannot
 * select the test alone, a comment at its end says what else the command runs.
 *
 * <pre>{@code
 * mvn test '-Dtest=com.example.LoanTest$Hard#rejects' -Dmodelunit.seed=42
 * }</pre>
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class RerunCommand {

    private static final String MAVEN = "mvn test";

    private static final String HOME = "~/";

    private static final Pattern COORDINATES = Pattern.compile("[\\w.-]+:[\\w.-]+");

    private final TestId test;
    private final List<String> options; // words of a shell
    private final List<String> place;

    private RerunCommand(TestId test, List<String> options, List<String> place) {
        this.test = test;
        this.options = List.copyOf(options);
        this.place = List.copyOf(place);
    }

    /**
     * Returns the command for a test, with the candidates that replace models in this run; it runs all tests where the test is not
     * known.
     *
     * @param test the test
     */
    public static RerunCommand of(TestId test) {
        List<String> options = new ArrayList<>();
        new TreeMap<>(Settings.current().models())
                .forEach((name, file) -> options.add(model("-Dmodelunit.model." + name + "=", file)));
        return new RerunCommand(test, options, List.of());
    }

    /** Whoever reads the command need not know where others live. */
    private static String model(String option, String file) {
        String kept = SettingPath.kept(file);
        return kept.startsWith(HOME)
                ? ShellWord.of(option) + "\"$HOME\"" + ShellWord.of(kept.substring(1))
                : ShellWord.of(option + kept);
    }

    /**
     * Returns the same command for the root of several modules; the modules that this one is made of are built, and their tests are not
     * run.
     *
     * @param module {@code groupId:artifactId}; where it is no such name, the command stays as it is
     */
    public RerunCommand inModule(String module) {
        return COORDINATES.matcher(module).matches()
                ? placed(List.of("-pl", module, "-am", "-Dsurefire.failIfNoSpecifiedTests=false"))
                : this;
    }

    /**
     * Returns the same command with profiles of Maven's.
     *
     * @param profiles their names
     */
    public RerunCommand withProfiles(List<String> profiles) {
        return profiles.isEmpty() ? this : placed(List.of("-P" + String.join(",", profiles)));
    }

    private RerunCommand placed(List<String> further) {
        List<String> all = new ArrayList<>(place);
        all.addAll(further);
        return new RerunCommand(test, options, all);
    }

    /**
     * Returns the same command with a setting.
     *
     * @param key the whole key, "modelunit.seed" for instance
     * @param value its value
     */
    public RerunCommand with(String key, Object value) {
        List<String> further = new ArrayList<>(options);
        further.add(ShellWord.of("-D" + key + "=" + value));
        return new RerunCommand(test, further, place);
    }

    /** Returns the command, and a comment where it runs more than the test. */
    @Override
    public String toString() {
        SurefireSelector selector = SurefireSelector.of(test);
        StringBuilder command = new StringBuilder(MAVEN);
        place.forEach(option -> command.append(' ').append(ShellWord.of(option)));
        if (!selector.text().isEmpty()) {
            command.append(' ').append(ShellWord.of("-Dtest=" + selector.text()));
        }
        options.forEach(option -> command.append(' ').append(option));
        if (!selector.more().isEmpty()) {
            command.append("   # ").append(selector.more());
        }
        return PrintableText.of(command.toString());
    }
}
