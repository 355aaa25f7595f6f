package com.example.search;

import java.util.Locale;

/** The search in service: texts are near each other if they share words. */
public final class WordVectors {

    private static final int WIDTH = 4096;

    private WordVectors() {}

    /** Counts the words of a text, each at a place of its own as far as there is room; a text without words has none but the last. */
    public static float[] of(Text text) {
        float[] counts = new float[WIDTH + 1];
        counts[WIDTH] = 0.01f;
        for (String word : text.text().toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                counts[Math.floorMod(word.hashCode(), WIDTH)]++;
            }
        }
        return counts;
    }
}
