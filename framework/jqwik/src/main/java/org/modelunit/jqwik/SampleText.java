package org.modelunit.jqwik;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modelunit.junit.fixture.TypeText;
import org.modelunit.privacy.ShownValues;
import org.modelunit.tensor.Tensor;
import org.modelunit.text.InputText;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/** Writes generated inputs for people; what may be of rows only where the settings show that. */
final class SampleText {

    private static final int LONGEST = 200;
    private static final int MOST_NAMES = 8;

    private final List<GeneratedParameter> parameters;
    private final PropertyScope scope;
    private boolean isWithheld;

    SampleText(List<GeneratedParameter> parameters, PropertyScope scope) {
        this.parameters = parameters;
        this.scope = scope;
    }

    /** Returns the inputs of a try, one after the other. */
    String of(List<?> sample) {
        ShownValues shown = ShownValues.now();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.min(sample.size(), parameters.size()); i++) {
            words.add(parameters.get(i).name() + ": " + words(parameters.get(i), sample.get(i), shown));
        }
        return String.join("; ", words);
    }

    private String words(GeneratedParameter parameter, @Nullable Object value, ShownValues shown) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Tensor tensor
                && parameter.find(TensorOf.class).findAny().isPresent()) {
            return words(tensor);
        }
        if (parameter.isOfNoRows()) {
            return InputText.onOneLine(PrintableText.of(String.valueOf(value)), LONGEST);
        }
        String row = shown.row(value);
        return row.isEmpty() ? withheld(parameter, value) : row;
    }

    /** A tensor is too long to be written down; where it has shrunk to 0, that is told. */
    private static String words(Tensor tensor) {
        long others = IntStream.range(0, tensor.size())
                .filter(index -> tensor.get(index) != 0)
                .count();
        return tensor + " with " + Numbers.count(others) + " of " + Numbers.count(tensor.size())
                + " elements other than 0";
    }

    /** What can be said without a value: where it is unlike a typical input. */
    private String withheld(GeneratedParameter parameter, Object value) {
        isWithheld = true;
        List<String> odd = parameter
                .find(Like.class)
                .map(Like::value)
                .findFirst()
                .map(scope::inputs)
                .map(inputs -> inputs.oddParts(value))
                .orElse(List.of());
        if (odd.isEmpty()) {
            return TypeText.of(parameter.parameter().getParameterizedType());
        }
        String names = odd.stream().limit(MOST_NAMES).map(PrintableText::of).collect(Collectors.joining(", "));
        int more = odd.size() - MOST_NAMES;
        return "differs from a typical one in " + names + (more > 0 ? " and " + more + " more" : "");
    }

    /** Whether a value was not shown so far. */
    boolean isWithheld() {
        return isWithheld;
    }
}
