package com.example.models;

import java.util.List;
import java.util.Map;

/** As much of a tokenizer as four words need. */
final class Words {

    private static final Map<String, Long> NUMBERS = Map.of("the", 1L, "good", 2L, "bad", 3L);

    private Words() {}

    static long[] of(String text) {
        return List.of(text.split(" ")).stream().mapToLong(NUMBERS::get).toArray();
    }
}
