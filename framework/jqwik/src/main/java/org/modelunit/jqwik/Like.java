package org.modelunit.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Draws inputs like those of a data set of the fixture, each component by itself: a property may meet combinations that nobody has seen.
 *
 * <pre>{@code
 * @Property
 * void scores_are_probabilities(@ForAll @Like("training") Applicant applicant, Classifier<Applicant> challenger) { … }
 * }</pre>
 *
 * <p>Numbers lie between the smallest and the largest that was observed, equally likely, with as many decimals as those have. Anything
 * else (texts, enums, booleans, dates) is one of the values that were observed, equally likely. Missing values, NaN and infinite numbers come
 * as often as they were observed. Records, rows of tables, tensors of one shape and arrays of one length are drawn part by part, nested ones too. Where a
 * constructor refuses a combination, another one is drawn.
 *
 * <p>What breaks a property shrinks towards one example: the observed one that differs least from the medians and the most frequent
 * values.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Like {

    /** Returns the name of the fixture method that returns the data set. */
    String value();
}
