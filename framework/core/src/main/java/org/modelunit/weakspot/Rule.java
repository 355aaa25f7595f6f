package org.modelunit.weakspot;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Term.Group;
import org.modelunit.column.BooleanAttribute;
import org.modelunit.slice.Slicing;

/**
 * A slice in words that also a machine can read: one condition or two, which must all hold. Rules that say the same are equal.
 *
 * @param conditions one or more, in the order of their columns' names
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Rule(List<Condition> conditions) {

    /** Sorts the conditions by column; refuses none. */
    public Rule {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("a rule needs at least one condition");
        }
        conditions = conditions.stream()
                .sorted(Comparator.comparing(Condition::column).thenComparing(Condition::toString))
                .toList();
    }

    /** Returns the names of the columns that the rule looks at. */
    public List<String> columns() {
        return conditions.stream().map(Condition::column).distinct().toList();
    }

    /**
     * Returns the rule as a declared slicing of records or rows with a single slice, for claims of its own.
     *
     * @throws org.modelunit.error.DataException when it divides inputs that have no such column
     */
    public Slicing<Object> slicing() {
        return slicing(WeakSpotSearch.worseByAtLeast(0));
    }

    /**
     * Returns the rule as a declared slicing with a single slice, where it looks at features of one's own.
     *
     * @param search the search that names the features
     * @param <I> the type of an input
     */
    public <I> Slicing<I> slicing(WeakSpotSearch<I> search) {
        List<Feature> features =
                conditions.stream().map(one -> search.feature(one.column())).toList();
        Group options = Group.EMPTY.with("by", "a rule").with("features", Feature.inWords(features));
        BooleanAttribute<I> rule = input -> {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).holds(Cells.of(features.get(i).of(input)))) {
                    return false;
                }
            }
            return true;
        };
        return Slicing.where(toString(), rule, options);
    }

    /** Returns the rule as people write it: {@code duration > 30 and savings < 100}. */
    @Override
    public String toString() {
        return conditions.stream().map(Condition::toString).collect(Collectors.joining(" and "));
    }
}
