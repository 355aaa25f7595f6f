package com.example.search;

/**
 * A question of a customer.
 *
 * @param theme what it is about
 * @param style how it is put: "short" for instance, or with "typos"
 * @param text the customer's own words
 */
record Question(String theme, String style, String text) implements Text {

    Question withText(String other) {
        return new Question(theme, style, other);
    }

    int words() {
        return text.split(" ").length;
    }
}
