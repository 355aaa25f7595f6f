package org.modelunit.perturbation.table;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.modelunit.perturbation.RecordChange;

/** A component of each record. What it reads records with is found again where it is sent to another machine. */
final class RecordSlot<R extends Record> implements ValueSlot<R> {

    private static final long serialVersionUID = 1L;

    private final Class<R> type;
    private final String component;
    private transient @Nullable RecordChange<R> found;

    RecordSlot(Class<R> type, String component) {
        this.type = type;
        this.component = component;
        this.found = RecordChange.of(type, component);
    }

    private RecordChange<R> records() {
        RecordChange<R> records = found;
        if (records == null) {
            records = RecordChange.of(type, component);
            found = records;
        }
        return records;
    }

    @Override
    public String name() {
        return component;
    }

    @Override
    public @Nullable Object value(R input) {
        try {
            return ValueSlot.orMissing(records().value(input));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw unreadable(e);
        }
    }

    @Override
    public @Nullable Object number(R input) {
        Object value = value(input);
        if (value != null && !NumberForm.isNumber(value)) {
            throw noNumber(value.getClass());
        }
        return value;
    }

    @Override
    public R with(R input, Object value) {
        return withAny(input, value);
    }

    private R withAny(R input, @Nullable Object value) {
        try {
            return records().with(input, value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw unreadable(e);
        }
    }

    private IllegalStateException unreadable(Throwable e) {
        return new IllegalStateException("a record of " + type.getName() + " could not be copied", e);
    }

    @Override
    public R withMissing(R input) {
        return value(input) == null ? input : withAny(input, missing());
    }

    private @Nullable Object missing() {
        Class<?> declared = records().componentType();
        if (declared == Optional.class) {
            return Optional.empty();
        }
        if (declared == OptionalDouble.class) {
            return OptionalDouble.empty();
        }
        if (declared == OptionalInt.class) {
            return OptionalInt.empty();
        }
        if (declared == OptionalLong.class) {
            return OptionalLong.empty();
        }
        if (declared == double.class) {
            return Double.NaN;
        }
        return declared == float.class ? Float.NaN : null;
    }

    @Override
    public void requireNumber() {
        if (!NumberForm.canBeNumber(records().componentType())) {
            throw noNumber(records().componentType());
        }
    }

    private IllegalArgumentException noNumber(Class<?> found) {
        return new IllegalArgumentException("this change is for numbers, but the component '" + component + "' of "
                + type.getSimpleName() + " is of type " + found.getSimpleName());
    }

    @Override
    public void requireCanBeMissing() {
        if (records().componentType().isPrimitive() && missing() == null) {
            throw new IllegalArgumentException("the component '" + component + "' of " + type.getSimpleName()
                    + " is of type " + records().componentType().getSimpleName()
                    + ", which cannot be missing; declare it as an object or an Optional");
        }
    }
}
