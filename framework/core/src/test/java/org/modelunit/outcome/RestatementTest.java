package org.modelunit.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Evaluation;

/** What can be restated is known to the compiler: decisions and shares of labels are of classifications. */
class RestatementTest {

    private static final String POINT = "evaluation.at(OperatingPoint.cutOff(\"bad\", 0.27))";
    private static final String POPULATION = "evaluation.at(Prevalence.of(\"bad\", 0.1))";

    @ParameterizedTest
    @ValueSource(strings = {POINT, POPULATION, POINT + ".at(Prevalence.of(\"bad\", 0.1))"})
    void a_classification_is_restated(String expression) {
        assertThat(errors("Classified", expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Regressed", "Ranked", "MultiLabelled"})
    void the_compiler_refuses_an_operating_point_for_anything_else(String outcomes) {
        assertThat(errors(outcomes, POINT))
                .singleElement()
                .asString()
                .contains("CutOff cannot be converted to org.modelunit.outcome.Restatement<org.modelunit.outcome."
                        + outcomes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Regressed", "Ranked", "MultiLabelled"})
    void the_compiler_refuses_a_prevalence_for_anything_else(String outcomes) {
        assertThat(errors(outcomes, POPULATION))
                .singleElement()
                .asString()
                .contains("Prevalence cannot be converted to org.modelunit.outcome.Restatement<org.modelunit.outcome."
                        + outcomes);
    }

    @Test
    void the_compiler_refuses_them_where_the_outcomes_are_unknown() {
        assertThat(errors("? extends Outcomes", POINT)).hasSize(1);
        assertThat(errors("? extends Outcomes", POPULATION)).hasSize(1);
    }

    private static List<String> errors(String outcomes, String expression) {
        String source = """
                import org.modelunit.Evaluation;
                import org.modelunit.outcome.*;
                class Snippet {
                    static Object of(Evaluation<String, %s> evaluation) {
                        return %s;
                    }
                }
                """.formatted(outcomes, expression);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoresErrors) {
                        return source;
                    }
                };
        List<String> options = List.of(
                "-proc:none", "-Xdiags:verbose", "-d", System.getProperty("java.io.tmpdir"), "-cp", classPath());
        compiler.getTask(null, null, found, options, null, List.of(file)).call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }

    private static String classPath() {
        return Stream.of(Evaluation.class, API.class, NullMarked.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
