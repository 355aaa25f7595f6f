package org.modelunit.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modelunit.Row;
import org.modelunit.privacy.ShownValues;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/** Tells in what two inputs differ. */
final class InputDifferences {

    private final List<PairDifference> found = new ArrayList<>();

    private InputDifferences() {}

    static List<PairDifference> of(Object before, Object after) {
        InputDifferences differences = new InputDifferences();
        differences.add("", ShownValues.ALL, before, after);
        return List.copyOf(differences.found);
    }

    private void add(String in, String column, @Nullable Object before, @Nullable Object after) {
        if (Parts.areSame(before, after)) {
            return;
        }
        if (before instanceof String one
                && after instanceof String other
                && (in.isEmpty() || isLong(one) || isLong(other))) {
            addWords(in, column, one, other);
        } else if (before instanceof Row one
                && after instanceof Row other
                && one.columns().equals(other.columns())) {
            addNamed("column", in, column, one.columns(), one.cells(), other.cells());
        } else if (before instanceof Record && after != null && before.getClass() == after.getClass()) {
            addComponents(in, column, before, after);
        } else if (before instanceof List<?> one && after instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                add(within(in, "element " + (i + 1) + " of " + one.size()), column, one.get(i), other.get(i));
            }
        } else if (before == null || after == null) {
            found.add(new PairDifference(placed(in), column, before, after));
        } else {
            addCells(in, column, before, after);
        }
    }

    private static boolean isLong(String text) {
        return Tokens.words(text).size() > 6;
    }

    private void addComponents(String in, String column, Object before, Object after) {
        List<@Nullable Object> one = Records.values(before);
        List<@Nullable Object> other = Records.values(after);
        if (one == null || other == null) {
            found.add(new PairDifference(placed(in), column, before, after));
        } else {
            addNamed("component", in, column, Records.names(before.getClass()), one, other);
        }
    }

    private void addNamed(
            String kind,
            String in,
            String column,
            List<String> names,
            List<? extends @Nullable Object> before,
            List<? extends @Nullable Object> after) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String place = kind + " '" + PrintableText.of(name) + "'";
            add(within(in, place), column.equals(ShownValues.ALL) ? name : column, before.get(i), after.get(i));
        }
    }

    private void addCells(String in, String column, Object before, Object after) {
        if (!(Parts.of(before, after, Typical.of(List.of())) instanceof CellBlocks blocks)) {
            found.add(new PairDifference(placed(in), column, before, after));
            return;
        }
        int[] places = IntStream.of(blocks.places()).sorted().toArray();
        if (blocks.cells() instanceof ImageCells image) {
            found.add(new PairDifference(within(in, pixels(image, places)), column, before, after));
            return;
        }
        int all = blocks.cells().places().length;
        String place = places.length == 1
                ? "value " + (places[0] + 1) + " of " + Numbers.count(all)
                : Numbers.count(places.length) + " of " + Numbers.count(all) + " values, from " + (places[0] + 1)
                        + " to " + (places[places.length - 1] + 1);
        found.add(new PairDifference(within(in, place), column, before, after));
    }

    private static String pixels(ImageCells image, int[] places) {
        IntStream.Builder xs = IntStream.builder();
        IntStream.of(places).map(image::x).forEach(xs);
        var x = xs.build().summaryStatistics();
        var y = IntStream.of(places).map(image::y).summaryStatistics();
        return Numbers.count(places.length) + (places.length == 1 ? " pixel" : " pixels") + ", from (" + x.getMin()
                + ", " + y.getMin() + ") to (" + x.getMax() + ", " + y.getMax() + ")";
    }

    private void addWords(String in, String column, String before, String after) {
        Composite words = Sequences.words(before, after);
        long count = Tokens.words(before).stream().filter(Tokens::isWord).count();
        int at = 0; // words before this place
        for (Part part : words.parts()) {
            String one = Tokens.text(listOf(part.value(Choice.NONE)));
            if (part.isDifference()) {
                String other = Tokens.text(listOf(part.value(Choice.of(List.of(part), List.of()))));
                boolean isWord = Tokens.words(one).stream().anyMatch(Tokens::isWord);
                String place = isWord
                        ? "word " + Numbers.count(at + 1) + " of " + Numbers.count(count)
                        : at == 0
                                ? "before the words"
                                : "after word " + Numbers.count(at) + " of " + Numbers.count(count);
                found.add(new PairDifference(within(in, place), column, one, other));
            }
            at += (int) Tokens.words(one).stream().filter(Tokens::isWord).count();
        }
    }

    private static List<@Nullable Object> listOf(@Nullable Object value) {
        List<@Nullable Object> list = new ArrayList<>();
        list.add(value);
        return list;
    }

    private static String within(String outer, String inner) {
        return outer.isEmpty() ? inner : outer + ", " + inner;
    }

    private static String placed(String place) {
        return place.isEmpty() ? "the input" : place;
    }
}
