package org.modelunit.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Marks a class with properties of models, for jqwik. What they ask for beside generated inputs comes from a fixture, which is a plain class:
 * the very values that the tests of {@code @ModelTest} get.
 *
 * <pre>{@code
 * @ModelProperties(CreditRisk.class)
 * class ScoreProperties {
 *     @Property(tries = 200)
 *     void a_longer_credit_is_no_safer(@ForAll @Like("training") Applicant applicant, Classifier<Applicant> challenger) { … }
 * }
 * }</pre>
 *
 * <p>A parameter without annotations is found by its name, which the compiler has to keep ({@code -parameters}), or by its type where that is
 * one of ModelUnit's and exactly one fixture method returns it. Parameters that are {@code @ForAll} are jqwik's.
 *
 * <p>A property with generated inputs is one claim, however many tries it has: it holds in each of them. What its tries claim is checked,
 * and is no evidence of its own; claims on shares of examples are refused there, as a try is no sample. A property that generates
 * nothing is run once, and claims as any test does.
 *
 * <p>What is drawn depends on the seed of the run ({@code modelunit.seed}) and on the property, unless {@code @Property} names a seed of its own.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AddLifecycleHook(PropertyHook.class)
public @interface ModelProperties {

    /** Returns the class whose methods return what properties may ask for; it needs a constructor without parameters. */
    Class<?> value();
}
