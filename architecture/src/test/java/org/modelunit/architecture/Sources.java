package org.modelunit.architecture;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources of the modules that are published. */
final class Sources {

    private Sources() {}

    /** Returns the files that users may look into: those of all packages but internal ones. */
    static List<Path> published() {
        return all().stream()
                .filter(file -> !Repository.name(file).contains("/internal/"))
                .toList();
    }

    /** Returns all files of the published modules. */
    static List<Path> all() {
        return Repository.files(
                file -> Repository.name(file).matches("(framework/\\w+|assertions|gate/\\w+)/src/main/java/.*\\.java"));
    }

    /** Parses files, without looking up what they refer to. */
    static void parse(List<Path> files, BiConsumer<DocTrees, CompilationUnitTree> reader) {
        JavaCompiler compiler = requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests");
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                reader.accept(docs, unit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
