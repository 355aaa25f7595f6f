package org.modelunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the requirements that a test shows to be met, as the documents of a project number them. Evidence keeps the ids with the
 * test.
 *
 * <pre>{@code
 * @Test
 * @Requirement("CR-1")
 * void separates_good_from_bad_risks(Evaluation<Applicant, Classified> evaluation) { … }
 * }</pre>
 *
 * <p>It stands on any test of Jupiter's, with {@link ModelTest} or without; on a class it is said of all its tests, those of its nested
 * classes and of subclasses. All that is said of a test counts together. An annotation of one's own may carry it, too. A
 * blank id fails the test.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Repeatable(Requirement.Several.class)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequirementExtension.class)
public @interface Requirement {

    /** Returns the ids, {@code "CR-1"} for instance; spaces around them are left out. */
    String[] value();

    /** Holds the annotation where it stands several times. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    @Documented
    @Inherited
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(RequirementExtension.class)
    @interface Several {

        /** Returns each of them. */
        Requirement[] value();
    }
}
