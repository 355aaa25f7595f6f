package org.modelunit.counterexample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What two sequences share in the same order: a longest common subsequence by the greedy algorithm of E. W. Myers (Algorithmica 1, 1986)
 * where they differ in at most {@value #MOST_EDITS} places, else elements in the same place.
 */
final class Alignment {

    /** How many deletions and insertions are looked for; time and memory grow with the square. */
    private static final int MOST_EDITS = 2000;

    private Alignment() {}

    /** Pairs of places in both whose elements are equal, ascending. */
    static List<int[]> of(List<?> one, List<?> other) {
        Map<@Nullable Object, Integer> numbers = new HashMap<>();
        int[] a = numbered(one, numbers);
        int[] b = numbered(other, numbers);
        int start = 0;
        while (start < a.length && start < b.length && a[start] == b[start]) {
            start++;
        }
        int end = 0;
        while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] == b[b.length - 1 - end]) {
            end++;
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            pairs.add(new int[] {i, i});
        }
        for (int[] pair :
                middle(Arrays.copyOfRange(a, start, a.length - end), Arrays.copyOfRange(b, start, b.length - end))) {
            pairs.add(new int[] {start + pair[0], start + pair[1]});
        }
        for (int i = end; i > 0; i--) {
            pairs.add(new int[] {a.length - i, b.length - i});
        }
        return pairs;
    }

    private static int[] numbered(List<?> elements, Map<@Nullable Object, Integer> numbers) {
        int[] numbered = new int[elements.size()];
        for (int i = 0; i < numbered.length; i++) {
            Integer number = numbers.putIfAbsent(elements.get(i), numbers.size());
            numbered[i] = number == null ? numbers.size() - 1 : number;
        }
        return numbered;
    }

    private static List<int[]> middle(int[] a, int[] b) {
        int most = Math.min(MOST_EDITS, a.length + b.length);
        int[] furthest = new int[2 * most + 3]; // by diagonal
        int zero = most + 1;
        List<int[]> trace = new ArrayList<>();
        for (int edits = 0; edits <= most; edits++) {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                boolean isInserted = diagonal == -edits
                        || diagonal != edits && furthest[zero + diagonal - 1] < furthest[zero + diagonal + 1];
                int x = isInserted ? furthest[zero + diagonal + 1] : furthest[zero + diagonal - 1] + 1;
                int y = x - diagonal;
                while (x < a.length && y < b.length && a[x] == b[y]) {
                    x++;
                    y++;
                }
                furthest[zero + diagonal] = x;
                if (x >= a.length && y >= b.length) {
                    return back(a.length, b.length, trace, edits);
                }
            }
            trace.add(Arrays.copyOfRange(furthest, zero - edits, zero + edits + 1));
        }
        return inPlace(a, b);
    }

    private static List<int[]> back(int length, int otherLength, List<int[]> trace, int edits) {
        List<int[]> pairs = new ArrayList<>();
        int x = length;
        int y = otherLength;
        for (int edit = edits; edit > 0; edit--) {
            int[] before = trace.get(edit - 1);
            int zero = edit - 1;
            int diagonal = x - y;
            boolean isInserted = diagonal == -edit
                    || diagonal != edit && at(before, zero + diagonal - 1) < at(before, zero + diagonal + 1);
            int previous = isInserted ? diagonal + 1 : diagonal - 1;
            int fromX = before[zero + previous];
            int startX = isInserted ? fromX : fromX + 1;
            while (x > startX) {
                x--;
                y--;
                pairs.add(new int[] {x, y});
            }
            x = fromX;
            y = fromX - previous;
        }
        while (x > 0 && y > 0) {
            x--;
            y--;
            pairs.add(new int[] {x, y});
        }
        Collections.reverse(pairs);
        return pairs;
    }

    /** Diagonals that no path has reached yet are behind all others. */
    private static int at(int[] furthest, int index) {
        return index >= 0 && index < furthest.length ? furthest[index] : -1;
    }

    private static List<int[]> inPlace(int[] a, int[] b) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < a.length && a.length == b.length; i++) {
            if (a[i] == b[i]) {
                pairs.add(new int[] {i, i});
            }
        }
        return pairs;
    }
}
