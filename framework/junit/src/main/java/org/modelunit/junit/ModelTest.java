package org.modelunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class whose tests ask for models, data sets and evaluations as parameters. A fixture, which is a plain class, makes them.
 *
 * <pre>{@code
 * final class CreditRisk {
 *     Classifier<Applicant> champion() { … }
 *     Dataset<Applicant, String> holdout() { … }
 *     Evaluation<Applicant, Classified> evaluation(Classifier<Applicant> champion, Dataset<Applicant, String> holdout) {
 *         return Evaluation.of(champion, holdout);
 *     }
 * }
 *
 * @ModelTest(CreditRisk.class)
 * class CreditRiskModelTest {
 *     @Test
 *     void separates_good_from_bad_risks(Evaluation<Applicant, Classified> evaluation) { … }
 * }
 * }</pre>
 *
 * <p>A parameter is found by its name, which the compiler has to keep ({@code -parameters}). A parameter of a type in the package
 * {@code org.modelunit} is also found by its type, when exactly one fixture method returns it. Parameters with an annotation of
 * their own, and the arguments of a parameterized test, are left to whoever supplies them.
 *
 * <p>Each value is made once in a JVM, when a test first asks for it, on a thread of its own; tests that ask meanwhile wait. At the end of all
 * tests, values that are {@link AutoCloseable} are closed, those completed last first. Nested test classes and subclasses
 * inherit the fixture. Tests are shown by their names as sentences, unless a {@code @DisplayName} says otherwise.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@DisplayNameGeneration(SentenceNames.class)
@ExtendWith({ModelTestExtension.class, TestScopeExtension.class})
public @interface ModelTest {

    /** Returns the class whose methods return what tests may ask for; it needs a constructor without parameters. */
    Class<?> value();
}
