package org.modelunit.claim;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a {@link Contract} asks for under a name: a number, words, several of these, or a group of terms. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Term extends Serializable {

    /**
     * Returns a number as a term; one that is not finite is told in words.
     *
     * @param number any number
     */
    static Term of(double number) {
        return Double.isFinite(number) ? new Quantity(number) : new Words(Double.toString(number));
    }

    /**
     * Returns numbers as a term; where one is not finite, all are told in words.
     *
     * @param numbers any numbers
     */
    static Term of(double... numbers) {
        return DoubleStream.of(numbers).allMatch(Double::isFinite)
                ? new Quantities(DoubleStream.of(numbers).boxed().toList())
                : new Names(DoubleStream.of(numbers).mapToObj(Double::toString).toList());
    }

    /**
     * A number.
     *
     * @param value finite; 0 has no sign
     */
    record Quantity(double value) implements Term {

        public Quantity {
            value = finite(value);
        }

        private static double finite(double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a term must be a finite number, but was " + value);
            }
            return value + 0.0; // makes one zero of two
        }
    }

    /**
     * Several numbers.
     *
     * @param list finite numbers, in the order of the claim; 0 has no sign
     */
    record Quantities(List<Double> list) implements Term {

        /** Keeps an unmodifiable copy. */
        public Quantities {
            list = list.stream().map(Quantity::finite).toList();
        }
    }

    /**
     * A name, or a few words.
     *
     * @param text not empty
     */
    record Words(String text) implements Term {

        public Words {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a term that says nothing is left out");
            }
        }
    }

    /**
     * Several names.
     *
     * @param list the names, in the order of the claim
     */
    record Names(List<String> list) implements Term {

        /** Keeps an unmodifiable copy. */
        public Names {
            list = List.copyOf(list);
        }
    }

    /**
     * What belongs together, such as all options of a search.
     *
     * @param terms the terms by name, sorted
     */
    record Group(Map<String, Term> terms) implements Term {

        /** A group that says nothing yet. */
        public static final Group EMPTY = new Group(Map.of());

        /** Keeps an unmodifiable copy, sorted by name. */
        public Group {
            terms = Collections.unmodifiableMap(new TreeMap<>(terms));
        }

        /**
         * Returns this group with a number.
         *
         * @param name what it is called
         * @param value a finite number
         */
        public Group with(String name, double value) {
            return with(name, new Quantity(value));
        }

        /**
         * Returns this group with some words, or the same if there is nothing to say.
         *
         * @param name what they are called
         * @param words the words, or an empty text
         */
        public Group with(String name, String words) {
            return words.isEmpty() ? this : with(name, new Words(words));
        }

        /**
         * Returns this group with some names, or the same if there is nothing to say.
         *
         * @param name what they are called
         * @param names the names, or none
         */
        public Group with(String name, List<String> names) {
            return names.isEmpty() ? this : with(name, new Names(names));
        }

        /**
         * Returns this group with another term, or the same if that is an empty group.
         *
         * @param name what it is called
         * @param term the term
         */
        public Group with(String name, Term term) {
            if (term.equals(EMPTY)) {
                return this;
            }
            Map<String, Term> all = new TreeMap<>(terms);
            if (all.put(name, term) != null) {
                throw new IllegalArgumentException(
                        "a contract has each term once, but '" + name + "' is there already");
            }
            return new Group(all);
        }
    }
}
