package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Every public type, method and constant of what we publish says what it is for. */
class JavadocTest {

    @Test
    void everything_public_is_documented() throws IOException {
        List<Path> sources = Repository.files(file -> {
            String name = Repository.name(file);
            return name.matches("(framework/\\w+|assertions)/src/main/java/.*\\.java") && !name.contains("/internal/");
        });
        assertThat(sources).hasSizeGreaterThan(50);
        assertThat(undocumented(sources)).isEmpty();
    }

    private static List<String> undocumented(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(docs, unit, found).scan(unit, true);
            }
        }
        return found;
    }

    /** Walks through what others can see; the parameter says whether everything around it can be seen. */
    private static final class Scanner extends TreePathScanner<Void, Boolean> {

        private final DocTrees docs;
        private final CompilationUnitTree unit;
        private final List<String> found;

        Scanner(DocTrees docs, CompilationUnitTree unit, List<String> found) {
            this.docs = docs;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree tree, Boolean visible) {
            boolean seen = visible && isSeen(tree.getModifiers());
            check(seen, tree, tree.getSimpleName().toString(), tree.getModifiers());
            return super.visitClass(tree, seen);
        }

        @Override
        public Void visitMethod(MethodTree tree, Boolean visible) {
            check(visible && isSeen(tree.getModifiers()), tree, tree.getName().toString(), tree.getModifiers());
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Boolean visible) {
            boolean isComponent = !tree.getModifiers().getFlags().contains(Modifier.STATIC);
            check(
                    !isComponent && visible && isSeen(tree.getModifiers()),
                    tree,
                    tree.getName().toString(),
                    tree.getModifiers());
            return null;
        }

        /** What is public, or stands in an interface without another word. */
        private boolean isSeen(ModifiersTree modifiers) {
            if (modifiers.getFlags().contains(Modifier.PUBLIC)) {
                return true;
            }
            Tree around = getCurrentPath().getParentPath().getLeaf();
            return around.getKind() == Tree.Kind.INTERFACE
                    && !modifiers.getFlags().contains(Modifier.PRIVATE);
        }

        private void check(boolean seen, Tree tree, String name, ModifiersTree modifiers) {
            boolean overrides = modifiers.getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (seen && !overrides && docs.getDocComment(getCurrentPath()) == null) {
                long line = unit.getLineMap()
                        .getLineNumber(docs.getSourcePositions().getStartPosition(unit, tree));
                found.add(Path.of(unit.getSourceFile().toUri()).getFileName() + ":" + line + " " + name);
            }
        }
    }
}
