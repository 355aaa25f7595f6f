package org.modelunit.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Draws tensors of a shape: 32-bit floats, independent of each other, equally likely between two ends.
 *
 * <pre>{@code
 * @Property(tries = 100)
 * void logits_are_finite(@ForAll @TensorOf({3, 32, 32}) Tensor image, Model<Tensor, Tensor> classifier) { … }
 * }</pre>
 *
 * <p>Tried first are the tensors whose elements are all the same: the least, the greatest, and 0 if it lies between them. What breaks a
 * property shrinks, block by block, towards 0, or the end that is nearer to 0.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@Documented
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface TensorOf {

    /** Returns the shape, one number for each dimension, 1 or more. */
    int[] value();

    /** Returns the least element: finite. */
    float min() default 0;

    /** Returns the greatest element: finite, not below the least. */
    float max() default 1;
}
