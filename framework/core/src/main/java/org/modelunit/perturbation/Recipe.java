package org.modelunit.perturbation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelunit.claim.Term;
import org.modelunit.claim.Term.Group;
import org.modelunit.claim.Term.Names;
import org.modelunit.claim.Term.Quantity;
import org.modelunit.column.Attribute;
import org.modelunit.provenance.UserCode;
import org.modelunit.text.Numbers;

/**
 * All that a perturbation is.
 *
 * @param name what people call it, at whatever strength; what is drawn depends on it, so that a stronger one goes on where a weaker
 *     one stops
 * @param change what it does
 * @param code whose functions it is made of; empty where they are ours
 * @param strength how strong it is; NaN where it has none
 * @param copies how many changed copies there are of an input
 * @param rules what a changed input has to keep
 * @param isOnlyWhereRight whether it is for inputs that are answered right
 * @param options what it was told, as a contract says it
 */
record Recipe<I>(
        String name,
        DrawnChange<I> change,
        String code,
        double strength,
        int copies,
        List<InputRule<I>> rules,
        boolean isOnlyWhereRight,
        Group options)
        implements Serializable {

    /** The strength of what is put together: each part keeps its own. */
    private static final double OF_EACH = 0;

    private static final String PROBABILITY = "probability";
    private static final String SPARING = "sparing";

    Recipe {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a perturbation needs a name, which is part of each claim that uses it");
        }
        rules = List.copyOf(rules);
    }

    static <I> Recipe<I> of(String name, DrawnChange<I> change, String code) {
        return new Recipe<>(name, change, code, Double.NaN, 1, List.of(), false, Group.EMPTY);
    }

    /** What several are together: the strength of one that is told holds for each that has one, and so do all rules. */
    static <I> Recipe<I> joined(String name, List<Recipe<I>> all, DrawnChange<I> change) {
        Group options = Group.EMPTY;
        for (int i = 0; i < all.size(); i++) {
            options =
                    options.with((i + 1) + " " + all.get(i).title(), all.get(i).terms());
        }
        return new Recipe<>(
                name,
                new DerivedChange<>(change, all.stream().map(Recipe::change).toList()),
                code(all.stream().map(Recipe::code)),
                all.stream().anyMatch(Recipe::hasStrength) ? OF_EACH : Double.NaN,
                all.stream().mapToInt(Recipe::copies).max().orElse(1),
                all.stream().flatMap(each -> each.rules.stream()).distinct().toList(),
                all.stream().anyMatch(Recipe::isOnlyWhereRight),
                options);
    }

    private static String code(Stream<String> codes) {
        return codes.filter(each -> !each.isEmpty()).distinct().collect(Collectors.joining(", "));
    }

    /** Applies it as a part of another one, from which it takes a strength that was told. */
    I apply(I input, Draw draw, int part) {
        return change.of(
                input, draw.part(part, hasStrength() && draw.strength() > OF_EACH ? draw.strength() : strength));
    }

    boolean hasStrength() {
        return !Double.isNaN(strength);
    }

    Recipe<I> named(String other) {
        return new Recipe<>(other, change, code, strength, copies, rules, isOnlyWhereRight, options);
    }

    Recipe<I> with(DrawnChange<I> other) {
        DrawnChange<I> derived = new DerivedChange<>(other, List.of(change));
        return new Recipe<>(name, derived, code, strength, copies, rules, isOnlyWhereRight, options);
    }

    Recipe<I> with(Group said) {
        return new Recipe<>(name, change, code, strength, copies, rules, isOnlyWhereRight, said);
    }

    /** What is said of it where it happens with a probability, beside those that there are already. */
    Group sometimes(double probability) {
        double before = options.terms().get(PROBABILITY) instanceof Quantity given ? given.value() : 1;
        return saying(PROBABILITY, Term.of(before * probability));
    }

    private Group saying(String name, Term term) {
        Map<String, Term> all = new TreeMap<>(options.terms());
        all.put(name, term);
        return new Group(all);
    }

    /** What is said of it where it spares words, beside those that it spares already. */
    Group sparing(Set<String> words) {
        Set<String> all = new TreeSet<>(words);
        if (options.terms().get(SPARING) instanceof Names given) {
            all.addAll(given.list());
        }
        return saying(SPARING, new Names(List.copyOf(all)));
    }

    Recipe<I> with(InputRule<I> rule) {
        List<InputRule<I>> all = new ArrayList<>(rules);
        all.add(rule);
        return new Recipe<>(name, change, code, strength, copies, all, isOnlyWhereRight, options);
    }

    Recipe<I> withCopies(int count) {
        return new Recipe<>(name, change, code, strength, count, rules, isOnlyWhereRight, options);
    }

    Recipe<I> withStrength(double other) {
        if (!(other > 0) || Double.isInfinite(other)) {
            throw new IllegalArgumentException("a strength must be finite and above 0, but was " + other);
        }
        change.checkStrength(other);
        return new Recipe<>(name, change, code, other, copies, rules, isOnlyWhereRight, options);
    }

    Recipe<I> onlyWhereRight() {
        return new Recipe<>(name, change, code, strength, copies, rules, true, options);
    }

    <J> Recipe<J> in(Attribute<? super J, ? extends I> part, Wither<J, I> wither) {
        DrawnChange<J> whole = (input, draw) -> {
            I before = part.of(input);
            if (before == null) {
                return input; // nothing there to change
            }
            I after = change.of(before, draw);
            return after == before ? input : wither.of(input, after);
        };
        return new Recipe<>(
                name,
                new DerivedChange<>(whole, List.of(change)),
                code(Stream.of(code, UserCode.firstIn(part, wither))),
                strength,
                copies,
                rules.stream().<InputRule<J>>map(rule -> rule.in(part)).toList(),
                isOnlyWhereRight,
                options);
    }

    /** What people call it, with its strength. */
    String title() {
        return strength > OF_EACH ? name + " at " + Numbers.plain(strength) : name;
    }

    /** What it is, as a contract says it. */
    Group terms() {
        Group said = options.with("function", code)
                .with("rules", rules.stream().map(InputRule::name).toList())
                .with("inputs", isOnlyWhereRight ? "that are answered right" : "");
        said = copies > 1 ? said.with("copies", copies) : said;
        return strength > OF_EACH ? said.with("strength", strength) : said;
    }
}
