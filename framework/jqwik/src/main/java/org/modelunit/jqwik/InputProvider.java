package org.modelunit.jqwik;

import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.tensor.Tensor;

/** Generates what {@link Like}, {@link Near} and {@link TensorOf} ask for; found by {@link java.util.ServiceLoader}. */
@API(status = Status.INTERNAL, since = "0.1")
public final class InputProvider implements ArbitraryProvider {

    private static final int BEFORE_OTHERS = 1000;

    private static final int LARGEST_TENSOR = 1_000_000;

    /** Creates the provider, for jqwik. */
    public InputProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return type.isAnnotated(Like.class) || type.isAnnotated(Near.class) || type.isAnnotated(TensorOf.class);
    }

    @Override
    public int priority() {
        return BEFORE_OTHERS;
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        List<String> asked = List.of(Like.class, Near.class, TensorOf.class).stream()
                .filter(type::isAnnotated)
                .map(annotation -> "@" + annotation.getSimpleName())
                .toList();
        if (asked.size() > 1) {
            throw new IllegalArgumentException(
                    String.join(" and ", asked) + " cannot both say what a parameter is; leave one of them");
        }
        return Set.of(arbitrary(type));
    }

    private static Arbitrary<?> arbitrary(TypeUsage type) {
        @Nullable Like like = type.findAnnotation(Like.class).orElse(null);
        if (like != null) {
            return InputArbitrary.like(observed("@Like", like.value(), type));
        }
        @Nullable Near near = type.findAnnotation(Near.class).orElse(null);
        if (near != null) {
            return InputArbitrary.near(observed("@Near", near.value(), type), near);
        }
        return tensor(type.findAnnotation(TensorOf.class).orElseThrow(), type);
    }

    private static ObservedInputs observed(String annotation, String dataset, TypeUsage type) {
        PropertyScope scope = PropertyScope.current(annotation + "(\"" + dataset + "\")");
        ObservedInputs inputs = scope.inputs(dataset);
        @Nullable Object misfit = inputs.misfit(boxed(type.getRawType()));
        if (misfit != null) {
            throw inputs.misfits(scope.where(), type.getType(), misfit);
        }
        return inputs;
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static Arbitrary<?> tensor(TensorOf wanted, TypeUsage type) {
        if (!type.isAssignableFrom(Tensor.class)) {
            throw new IllegalArgumentException("@TensorOf generates a Tensor, but the parameter is of type "
                    + type.getRawType().getSimpleName());
        }
        int[] shape = wanted.value();
        long size = 1;
        for (int length : shape) {
            if (length < 1 || (size *= length) > LARGEST_TENSOR) {
                throw new IllegalArgumentException("@TensorOf takes lengths of 1 or more, and at most 1,000,000"
                        + " elements in all, but the shape is " + Arrays.toString(shape));
            }
        }
        if (!(wanted.min() <= wanted.max()) || !Float.isFinite(wanted.min()) || !Float.isFinite(wanted.max())) {
            throw new IllegalArgumentException(
                    "@TensorOf takes finite ends, the least first, but got " + wanted.min() + " and " + wanted.max());
        }
        ObservedComposite composite = new ObservedComposite(
                new TensorParts(shape, (int) size, true),
                Collections.nCopies((int) size, ObservedReal.between(wanted.min(), wanted.max())));
        float zero = Math.max(wanted.min(), Math.min(wanted.max(), 0));
        float[] values = new float[(int) size];
        Arrays.fill(values, zero);
        return InputArbitrary.of(composite, Tensor.of(values, shape));
    }
}
