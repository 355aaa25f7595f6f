package com.example.search;

/**
 * A question that the bank has an answer to.
 *
 * @param theme what the bank sorts its answers by
 * @param text the question, as the bank words it
 */
public record FaqQuestion(String theme, String text) implements Text {}
