package org.modelunit.measuring.jvm;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.ModelException;
import org.modelunit.parallel.WaitLimit;
import org.modelunit.settings.RowsShown;
import org.modelunit.settings.SettingOrigin;
import org.modelunit.settings.Settings;
import org.modelunit.text.ArgumentFileWord;
import org.modelunit.text.PrintableText;

/**
 * A virtual machine that was started for one task and ends with it. It is told what to do by files, as a class path is too long for a
 * command line; it ends with its deadline, and when the one that started it ends.
 *
 * @param options what it is started with, such as the size of its heap
 * @param deadline how long it may take
 */
@API(status = Status.INTERNAL, since = "0.1")
public record FreshJvm(List<String> options, Duration deadline) {

    private static final List<String> ADDING = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    private static final String OURS = "modelunit.";
    private static final int END_SECONDS = 10;
    private static final int LINES = 20; // of what it printed, where it failed

    /** Keeps an unmodifiable copy of the options. */
    public FreshJvm {
        options = List.copyOf(options);
        deadline = WaitLimit.capped(deadline);
    }

    /** Returns all that it is started with: these options, and those that the environment adds to every virtual machine. */
    public List<String> allOptions() {
        return allOptions(System.getenv());
    }

    /**
     * Returns all that it is started with in an environment.
     *
     * @param environment the variables, such as JAVA_TOOL_OPTIONS, that add options to every virtual machine
     */
    public List<String> allOptions(Map<String, String> environment) {
        return Stream.concat(
                        options.stream(),
                        ADDING.stream()
                                .map(name -> environment.getOrDefault(name, ""))
                                .flatMap(added -> Stream.of(added.strip().split("\\s+")))
                                .filter(added -> !added.isEmpty()))
                .toList();
    }

    /**
     * Runs a task, and returns what it returned.
     *
     * @param task what to do; serializable, with all that it holds
     * @param <R> what comes back
     * @throws ModelException if the task fails there, takes too long, or cannot be told
     */
    public <R extends Serializable> R run(FreshTask<R> task) {
        try {
            Path folder = Files.createTempDirectory("modelunit-jvm");
            try {
                return run(task, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException failed) {
            throw new ModelException("a fresh virtual machine could not be started: " + failed.getMessage(), failed);
        }
    }

    @SuppressWarnings("unchecked") // what came back is what the task itself returned
    private <R extends Serializable> R run(FreshTask<R> task, Path folder) throws IOException {
        Path request = folder.resolve("task");
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(request))) {
            out.writeObject(task);
        } catch (NotSerializableException captured) {
            throw new ModelException(
                    "a fresh virtual machine cannot be told how to make the model, as the recipe holds a "
                            + captured.getMessage()
                            + ", which is not Serializable; make it a static method, or let that class implement"
                            + " Serializable",
                    captured);
        }
        Path output = folder.resolve("output");
        Process process = start(folder, request, output);
        try {
            await(process, output);
            return (R) result(folder.resolve("result"), output);
        } finally {
            end(process);
        }
    }

    private Process start(Path folder, Path request, Path output) throws IOException {
        Path arguments = folder.resolve("arguments");
        List<String> lines = new ArrayList<>(options);
        lines.add("-Duser.home=" + System.getProperty("user.home", "")); // where ~ begins, which paths may
        settings().forEach(lines::add);
        lines.add("-cp");
        lines.add(ClassPath.current());
        lines.add(FreshMain.class.getName());
        lines.add(request.toString());
        lines.add(folder.resolve("result").toString());
        Files.write(arguments, lines.stream().map(ArgumentFileWord::of).toList(), StandardCharsets.UTF_8);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "@" + arguments);
        builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return builder.start();
    }

    /**
     * What recipes ask for: files of models, seeds and the like. The file of settings is on the class path; what JUnit was told is known here
     * alone. Values of rows may be shown where a system property asks for it, so nothing else is made one that does.
     */
    private static Stream<String> settings() {
        TreeMap<String, String> all = new TreeMap<>();
        Settings.current().sources().stream()
                .filter(setting -> setting.origin() == SettingOrigin.JUNIT_PARAMETER)
                .filter(setting -> !setting.key().equals(RowsShown.KEY))
                .forEach(setting -> all.put(setting.key(), setting.value()));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(OURS))
                .forEach(name -> all.put(name, System.getProperty(name)));
        return all.entrySet().stream().map(setting -> "-D" + setting.getKey() + "=" + setting.getValue());
    }

    private void await(Process process, Path output) throws IOException {
        try {
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ModelException("a fresh virtual machine did not end within " + deadline.toMillis()
                        + " ms and was ended; allow more, or ask for fewer calls" + printed(output));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ModelException("interrupted while a fresh virtual machine ran", interrupted);
        }
    }

    private static Object result(Path result, Path output) throws IOException {
        if (!Files.exists(result)) {
            throw new ModelException("a fresh virtual machine ended without a result" + printed(output));
        }
        try (InputStream bytes = Files.newInputStream(result);
                ObjectInputStream in = new ObjectInputStream(bytes)) {
            Object read = in.readObject();
            if (read instanceof FreshResult fresh) {
                fresh.models().forEach(Settings.current()::model); // a file in their place has been tested
                return fresh.value();
            }
            if (read instanceof FreshFailure failure) {
                throw new ModelException("the model failed in a fresh virtual machine: "
                        + PrintableText.of(failure.words()) + printed(output));
            }
            throw new ModelException("a fresh virtual machine returned what nobody asked for");
        } catch (ClassNotFoundException missing) {
            throw new ModelException("a fresh virtual machine returned what is not known here", missing);
        }
    }

    private static String printed(Path output) throws IOException {
        if (!Files.exists(output)) {
            return "";
        }
        List<String> lines = new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                .lines()
                .toList();
        String last = String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        return last.isBlank() ? "" : "; it printed:\n" + PrintableText.lines(last);
    }

    /** Ends it and whatever it has started, and waits until the system has taken note. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt(); // it was told to end all the same
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::toFile).forEach(File::delete);
        }
        Files.deleteIfExists(folder);
    }
}
