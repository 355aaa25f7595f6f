package org.modelunit.perturbation;

import org.jspecify.annotations.Nullable;

/** Changes one component of records. What it reads records with is found again where it is sent to another machine. */
final class ComponentChange<R extends Record, C> implements DrawnChange<R> {

    private static final long serialVersionUID = 1L;

    private final Class<R> type;
    private final String component;
    private final DrawnChange<C> change;
    private transient @Nullable RecordChange<R> found;

    ComponentChange(Class<R> type, String component, DrawnChange<C> change) {
        this.type = type;
        this.component = component;
        this.change = change;
        this.found = RecordChange.of(type, component);
    }

    @Override
    @SuppressWarnings("unchecked") // a change of another type of component fails in itself, and is told
    public R of(R input, Draw draw) {
        RecordChange<R> records = found;
        if (records == null) {
            records = RecordChange.of(type, component);
            found = records;
        }
        try {
            Object before = records.value(input);
            if (before == null) {
                return input; // nothing there to change
            }
            Object after = change.of((C) before, draw);
            return after == before ? input : records.with(input, after);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a record of " + type.getName() + " could not be copied", e);
        }
    }
}
