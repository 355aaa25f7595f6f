package org.modelunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.slice.SliceRequirement;

/**
 * Runs a test of a {@link ModelTest} class once for each slice, each run a test of its own with the slice's name; the evaluations that
 * the test method asks for are restricted to that slice.
 *
 * <pre>{@code
 * @SliceTest("ageGroups")                 // a fixture method: Slicing<Applicant> ageGroups()
 * void serves_every_age_group(Evaluation<Applicant, Classified> evaluation) {
 *     assertThat(evaluation).hasMetric(accuracy(), atLeast(0.6).unlessRefuted(0.95).detecting(0.15));
 * }
 * }</pre>
 *
 * <p>Each slice is one look for something that may be refuted by chance, so refutations are corrected by Bonferroni for the number of
 * slices; what is shown of each slice needs no correction. Claims on too small a slice are inconclusive. A test is the same from run to
 * run by its slice's name, wherever that stands among the others and however many there are.
 *
 * <p>Other methods, such as those before each test, and constructors get evaluations as they are.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(SliceTestExtension.class)
public @interface SliceTest {

    /** Returns the name of the fixture method that returns the slicing. */
    String value();

    /** Returns the fewest examples that a slice is judged on; what the metric divides by is counted. */
    int minimum() default SliceRequirement.MINIMUM;
}
