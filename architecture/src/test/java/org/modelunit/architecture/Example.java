package org.modelunit.architecture;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** An example of the repository, compiled here and run as its users run it: whatever part of the build is asked for. */
final class Example {

    private final Path module;
    private final Path work;

    Example(String name, Path work) {
        this.module = Repository.ROOT.resolve("examples").resolve(name);
        this.work = work;
    }

    /**
     * Runs test classes in a JVM of their own, from the directory of the example, and returns the messages of those that fail.
     *
     * @param options the JVM's
     * @param classes the names of the classes
     */
    String failuresOf(List<String> options, String... classes) throws IOException, InterruptedException {
        Path failures = work.resolve("failures.txt");
        List<String> command = ShortJvm.command();
        command.add("-Dmodelunit.report=never");
        command.add("-Dmodelunit.output=" + work.resolve("modelunit"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(compiled()), ExampleRun.class.getName(), failures.toString()));
        command.addAll(List.of(classes));
        Path console = work.resolve("console.txt");
        Process process = new ProcessBuilder(command)
                .directory(module.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        if (!Files.exists(failures)) {
            throw new IllegalStateException("the example did not run:\n" + Files.readString(console));
        }
        return Files.readString(failures);
    }

    private Path compiled() throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        JavaCompiler compiler = requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests");
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean done = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-d", classes.toString(), "-cp", ownClassPath(), "-parameters", "-proc:none"),
                            null,
                            files.getJavaFileObjectsFromPaths(sources()))
                    .call();
            if (!done) {
                throw new IllegalStateException("the example does not compile:\n" + messages);
            }
        }
        return classes;
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(module.resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private String classPath(Path classes) {
        return String.join(
                File.pathSeparator,
                classes.toString(),
                module.resolve("src/main/resources").toString(),
                module.resolve("src/test/resources").toString(),
                ownClassPath());
    }

    private static String ownClassPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
