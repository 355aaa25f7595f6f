package org.modelunit.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What users can see of the published modules, read from the sources. */
final class PublicTypes {

    private static final Pattern STATUS = Pattern.compile("status = (?:\\w+\\.)*(\\w+)");
    private static final Pattern ARTIFACT =
            Pattern.compile("</parent>.*?<artifactId>([\\w-]+)</artifactId>", Pattern.DOTALL);

    private final Map<Path, String> artifacts = new TreeMap<>();
    private final List<PublicType> types = new ArrayList<>();
    private final Map<String, String> packages = new TreeMap<>();

    private PublicTypes() {}

    /** Reads the sources, which takes seconds, once. */
    static PublicTypes read() {
        return Read.TYPES;
    }

    private static final class Read {

        private static final PublicTypes TYPES = new PublicTypes();

        static {
            Sources.parse(Sources.published(), TYPES::add);
        }
    }

    /** Returns the types, in no order. */
    List<PublicType> types() {
        return List.copyOf(types);
    }

    /** Returns the first sentence about a package. */
    String sentenceOf(String packageName) {
        return packages.getOrDefault(packageName, "");
    }

    private void add(DocTrees docs, CompilationUnitTree unit) {
        Path file = Path.of(unit.getSourceFile().toUri());
        if (file.endsWith("package-info.java")) {
            TreePath path = new TreePath(new TreePath(unit), unit.getPackage());
            packages.put(unit.getPackageName().toString(), FirstSentence.of(docs, path));
        }
        new Scanner(
                        docs,
                        unit.getPackageName().toString(),
                        artifacts.computeIfAbsent(module(file), PublicTypes::artifact))
                .scan(unit, null);
    }

    private static Path module(Path file) {
        Path sources = Path.of("src", "main", "java");
        Path directory = file;
        while (!directory.endsWith(sources)) {
            directory = directory.getParent();
        }
        return directory.getParent().getParent().getParent();
    }

    private static String artifact(Path module) {
        Matcher matcher = ARTIFACT.matcher(Repository.text(module.resolve("pom.xml")));
        if (!matcher.find()) {
            throw new IllegalStateException(module + " has no artifact");
        }
        return matcher.group(1);
    }

    /** Walks through the types that can be seen; the parameter is the status of the type around. */
    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable String> {

        private final DocTrees docs;
        private final String packageName;
        private final String module;
        private final Deque<String> around = new ArrayDeque<>();

        Scanner(DocTrees docs, String packageName, String module) {
            this.docs = docs;
            this.packageName = packageName;
            this.module = module;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable String statusAround) {
            if (!isSeen(tree.getModifiers())) {
                return null;
            }
            String status = status(tree.getModifiers(), statusAround);
            around.addLast(tree.getSimpleName().toString());
            types.add(new PublicType(
                    module, packageName, String.join(".", around), status, FirstSentence.of(docs, getCurrentPath())));
            super.visitClass(tree, status);
            around.removeLast();
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable String status) {
            return null;
        }

        private boolean isSeen(ModifiersTree modifiers) {
            Tree outside = getCurrentPath().getParentPath().getLeaf();
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || outside.getKind() == Tree.Kind.INTERFACE
                    || outside.getKind() == Tree.Kind.ANNOTATION_TYPE;
        }

        private static String status(ModifiersTree modifiers, @Nullable String around) {
            for (AnnotationTree annotation : modifiers.getAnnotations()) {
                Matcher matcher = STATUS.matcher(annotation.toString());
                if (annotation.getAnnotationType().toString().equals("API") && matcher.find()) {
                    return matcher.group(1);
                }
            }
            return around == null ? "" : around;
        }
    }
}
