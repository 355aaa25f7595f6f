package org.modelunit.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Draws inputs near those of a data set of the fixture: an observed one with a few components moved a little.
 *
 * <pre>{@code
 * @Property
 * void scores_are_probabilities(@ForAll @Near("holdout") Applicant applicant, Classifier<Applicant> challenger) { … }
 * }</pre>
 *
 * <p>A number moves within the observed range by at most a share of that; anything else becomes another value that was observed.
 * What breaks a property shrinks towards the observed input that it came from. Inputs have to have components: records,
 * rows of tables, arrays of one length, tensors of one shape. Where a constructor refuses a move with an {@link IllegalArgumentException}, another
 * one is tried; the property fails with an error once 1,000 were refused.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Near {

    /** Returns the name of the fixture method that returns the data set. */
    String value();

    /** Returns how many components are moved at most, 1 or more. */
    int components() default 2;

    /** Returns how far a number moves at most, as a share of its observed range: above 0, at most 1. */
    double share() default 0.1;
}
