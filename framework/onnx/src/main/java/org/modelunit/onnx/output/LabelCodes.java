package org.modelunit.onnx.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.column.Labels;

/**
 * The labels of a model, and what the file calls each of them: a text, or a whole number. Whole numbers are those that the file
 * lists; where it lists none, they are read off labels that are numbers themselves, and else count from 0.
 */
final class LabelCodes {

    private final Labels labels;
    private final Map<Object, Integer> codes;
    private final boolean countFromZero;

    private LabelCodes(Labels labels, Map<Object, Integer> codes) {
        this.labels = labels;
        this.codes = codes;
        this.countFromZero = codes.entrySet().stream()
                .allMatch(entry -> entry.getKey().equals(entry.getValue().longValue()));
    }

    static LabelCodes ofTexts(List<String> names) {
        return new LabelCodes(Labels.of(names), indexes(names));
    }

    /** Pairs names with the file's whole numbers, in order. */
    static LabelCodes ofNumbers(List<String> names, List<String> numbers) {
        return new LabelCodes(
                Labels.of(names), indexes(numbers.stream().map(Long::valueOf).toList()));
    }

    /** Gives names to whole numbers that the file does not list. */
    static LabelCodes ofUnlistedNumbers(List<String> names) {
        boolean numbers = names.stream().allMatch(name -> name.matches("-?(0|[1-9]\\d{0,17})"));
        if (numbers) {
            return ofNumbers(names, names);
        }
        List<Long> counted =
                java.util.stream.LongStream.range(0, names.size()).boxed().toList();
        return new LabelCodes(Labels.of(names), indexes(counted));
    }

    private static Map<Object, Integer> indexes(List<?> keys) {
        Map<Object, Integer> indexes = new HashMap<>();
        for (Object key : keys) {
            indexes.put(key, indexes.size());
        }
        return indexes;
    }

    Labels labels() {
        return labels;
    }

    /** Returns the code of what the file calls a label, a text or a {@code Long}; -1 where it is unknown. */
    int code(Object called) {
        return codes.getOrDefault(called, -1);
    }

    /** Returns the code of a whole number; -1 where it is unknown. */
    int code(long number) {
        if (countFromZero) {
            return number >= 0 && number < labels.size() ? (int) number : -1;
        }
        return code((Object) number);
    }
}
