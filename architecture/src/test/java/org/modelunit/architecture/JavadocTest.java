package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** Every public type, method and constant of what we publish says what it is for. */
class JavadocTest {

    @Test
    void everything_public_is_documented() {
        List<String> found = new ArrayList<>();

        assertThat(Sources.published()).hasSizeGreaterThan(50);
        Sources.parse(Sources.published(), (docs, unit) -> new Scanner(docs, unit, found).scan(unit, true));

        assertThat(found).isEmpty();
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
            boolean isSeen = visible && isSeen(tree.getModifiers()) && !isCompact(tree);
            check(isSeen, tree, tree.getName().toString(), tree.getModifiers());
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

        /** Whether it only checks the components of a record: the parser gives it those, from before it, as its parameters. */
        private boolean isCompact(MethodTree tree) {
            return around().getKind() == Tree.Kind.RECORD
                    && tree.getReturnType() == null
                    && !tree.getParameters().isEmpty()
                    && start(tree.getParameters().get(0)) < start(tree);
        }

        /** What is public, or stands in an interface without another word. */
        private boolean isSeen(ModifiersTree modifiers) {
            if (modifiers.getFlags().contains(Modifier.PUBLIC)) {
                return true;
            }
            return around().getKind() == Tree.Kind.INTERFACE
                    && !modifiers.getFlags().contains(Modifier.PRIVATE);
        }

        private long start(Tree tree) {
            return docs.getSourcePositions().getStartPosition(unit, tree);
        }

        private Tree around() {
            return getCurrentPath().getParentPath().getLeaf();
        }

        private void check(boolean seen, Tree tree, String name, ModifiersTree modifiers) {
            boolean overrides = modifiers.getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (seen && !overrides && docs.getDocComment(getCurrentPath()) == null) {
                long line = unit.getLineMap().getLineNumber(start(tree));
                found.add(Path.of(unit.getSourceFile().toUri()).getFileName() + ":" + line + " " + name);
            }
        }
    }
}
