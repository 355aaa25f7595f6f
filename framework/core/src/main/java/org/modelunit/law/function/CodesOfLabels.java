package org.modelunit.law.function;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.claim.Fact;
import org.modelunit.integrity.InputContent;

/** Looks whether each label has a code and each code a label. */
record CodesOfLabels<I>(ServedFunction<I, ?> encode) implements FunctionCheck<I> {

    @Override
    public void look(List<I> labels, Breaches breaches) {
        Map<Long, Integer> rows = new HashMap<>(); // by what codes say
        Map<Long, Long> codes = new HashMap<>(); // by what labels say
        for (int row = 0; row < labels.size(); row++) {
            FunctionCall<?> call = FunctionCall.of(encode, labels.get(row));
            if (call.failure().isEmpty()) {
                look(InputContent.hash(labels.get(row)), call.given(), row, rows, codes, breaches);
            } else {
                breaches.add(row, "gets no code: the function " + call.failure());
            }
            breaches.looked();
        }
        if (codes.size() < 2) {
            breaches.remark(Fact.of("but", "there is one label alone, so this shows nothing; give it several"));
        }
    }

    private static void look(
            long label, Object given, int row, Map<Long, Integer> rows, Map<Long, Long> codes, Breaches breaches) {
        long code = InputContent.hash(given);
        Long before = codes.putIfAbsent(label, code);
        if (before != null) {
            if (before != code) {
                breaches.add(row, "gets another code the second time", ValueFacts.made("code", given));
            }
            return;
        }
        Integer other = rows.putIfAbsent(code, row);
        if (other != null) {
            breaches.add(row, "gets the same code as row " + other, ValueFacts.made("code", given));
        }
    }
}
