package org.modelunit.integrity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How closely content is read.
 *
 * @param digits to which numbers are rounded; null for all their digits
 * @param isNormalized whether texts are normalized
 * @param ignored components, columns and entries that are left out
 */
record ContentComparison(@Nullable SignificantDigits digits, boolean isNormalized, Set<String> ignored)
        implements Serializable {

    static final ContentComparison EXACT = new ContentComparison(null, false, Set.of());

    ContentComparison {
        ignored = Set.copyOf(ignored);
    }

    double number(double number) {
        double rounded = digits == null ? number : digits.of(number);
        return rounded == 0 ? 0.0 : rounded; // -0.0 is no other number
    }

    String text(String text) {
        return isNormalized ? NormalText.of(text) : text;
    }

    /** In words, for instance "numbers to 3 significant digits, 'id' ignored"; empty where everything is read as it is. */
    String inWords() {
        List<String> words = new ArrayList<>();
        if (digits != null) {
            words.add("numbers to " + digits.count() + " significant digit" + (digits.count() == 1 ? "" : "s"));
        }
        if (isNormalized) {
            words.add("texts normalized");
        }
        if (!ignored.isEmpty()) {
            words.add(new TreeSet<>(ignored)
                            .stream().map(name -> "'" + name + "'").collect(Collectors.joining(" and "))
                    + " ignored");
        }
        return String.join(", ", words);
    }
}
