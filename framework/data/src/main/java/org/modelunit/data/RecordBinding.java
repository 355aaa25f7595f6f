package org.modelunit.data;

import static java.util.Objects.requireNonNullElse;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ForeignError;

/** Makes records of a class from the lines of a table. */
final class RecordBinding<I extends Record> {

    private final FileTable table;
    private final Class<I> type;
    private final List<Slot> slots;
    private final Constructor<I> constructor;

    /** One component, the column that it is read from, and what it takes. */
    private record Slot(RecordComponent component, int column, ComponentType type) {}

    private RecordBinding(FileTable table, Class<I> type) {
        this.table = table;
        this.type = type;
        this.slots = components().map(this::slot).toList();
        this.constructor = canonicalConstructor();
    }

    /**
     * Makes a record of each line.
     *
     * @param truth the columns that hold the truth, so that no component may take them
     * @param alsoUsed the columns that serve another purpose, so that no component needs to take them
     */
    static <I extends Record> List<I> bind(FileTable table, Class<I> type, Set<String> truth, Set<String> alsoUsed) {
        RecordBinding<I> binding = new RecordBinding<>(table, type);
        binding.requireEachColumnToBeTakenOnce();
        binding.requireTruthToBeNoInput(truth);
        binding.requireEachColumnToBeUsed(alsoUsed);
        return table.lines().stream().<I>map(binding::bind).toList();
    }

    private Stream<RecordComponent> components() {
        return Stream.of(type.getRecordComponents());
    }

    private Slot slot(RecordComponent component) {
        int column = ColumnOf.component(component, table);
        if (column < 0) {
            String hint = table.hint(ColumnOf.wanted(component));
            throw new DataException(table.source().path() + " has no column for " + ComponentType.inWords(component)
                    + " (looked for " + ColumnOf.inWords(component) + ")" + FileTable.columnsInWords(table.columns())
                    + (hint.isEmpty() ? "; name the component's column by @Column(\"...\")" : hint));
        }
        if (table.isIgnored(table.columns().get(column))) {
            throw new DataException("the column '" + table.columns().get(column) + "' of "
                    + table.source().path() + " is to be ignored, but " + ComponentType.inWords(component)
                    + " takes it");
        }
        return new Slot(component, column, ComponentType.of(component));
    }

    /** A name in @Column that was copied with its component gives a model the wrong column. */
    private void requireEachColumnToBeTakenOnce() {
        Map<Integer, RecordComponent> takers = new HashMap<>();
        for (Slot slot : slots) {
            RecordComponent other = takers.putIfAbsent(slot.column, slot.component);
            if (other != null) {
                throw new DataException("the column '" + table.columns().get(slot.column) + "' of "
                        + table.source().path()
                        + " is taken twice, by " + ComponentType.inWords(other) + " and by '"
                        + slot.component.getName()
                        + "'; let one of them take another column by @Column(\"...\"), or make it"
                        + " a method of the record");
            }
        }
    }

    /** A model that sees the truth among its inputs is perfect. */
    private void requireTruthToBeNoInput(Set<String> truth) {
        for (Slot slot : slots) {
            String column = table.columns().get(slot.column);
            if (truth.contains(column)) {
                throw new DataException(
                        "the column '" + column + "' of " + table.source().path() + " is the truth, so "
                                + ComponentType.inWords(slot.component)
                                + " would show it to the model; take the component out of the record: the truth stands beside it");
            }
        }
    }

    private void requireEachColumnToBeUsed(Set<String> alsoUsed) {
        if (table.source().ignoringOthers()) {
            return;
        }
        Set<Integer> bound = new TreeSet<>(slots.stream().map(Slot::column).toList());
        List<String> unused = IntStream.range(0, table.columns().size())
                .filter(column -> !bound.contains(column))
                .mapToObj(table.columns()::get)
                .filter(column -> !alsoUsed.contains(column) && !table.isIgnored(column) && !table.isIndex(column))
                .toList();
        if (!unused.isEmpty()) {
            throw new DataException("nothing in " + type.getSimpleName() + " takes the "
                    + (unused.size() == 1 ? "column " : "columns ") + FileTable.inQuotes(unused) + " of "
                    + table.source().path()
                    + "; add components, or read with ignoring(\"" + String.join("\", \"", unused)
                    + "\") or ignoringOtherColumns()");
        }
    }

    private I bind(FileLine line) {
        Object[] values = slots.stream().map(slot -> value(slot, line)).toArray();
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            Throwable refusal = requireNonNullElse(e.getCause(), e);
            throw new DataException(
                    table.source().path() + ":" + line.number() + ": " + type.getSimpleName() + " refuses this row: "
                            + (ForeignError.isShown(refusal) ? refusal.toString() : ForeignError.inWords(refusal))
                            + "; correct the row, or what the record requires",
                    ForeignError.asCause(refusal));
        } catch (ReflectiveOperationException e) {
            throw new DataException(type.getName() + " cannot be made: " + e, e);
        }
    }

    private Object value(Slot slot, FileLine line) {
        if (!table.isMissing(line, slot.column)) {
            return slot.type.wrapper().apply(table.read(line, slot.column, slot.type.cell()));
        }
        @Nullable Object absent = slot.type.absent();
        if (absent == null) {
            throw table.cellError(
                    line, slot.column, slot.type.cell().expected(), ComponentType.remedyForMissing(slot.component));
        }
        return absent;
    }

    private Constructor<I> canonicalConstructor() {
        try {
            Constructor<I> canonical = type.getDeclaredConstructor(
                    components().map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        } catch (InaccessibleObjectException e) {
            throw new DataException(
                    type.getName() + " cannot be made from here; let module-info.java say: opens "
                            + type.getPackageName() + " to org.modelunit.data;",
                    e);
        }
    }
}
