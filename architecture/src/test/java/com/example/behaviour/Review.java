package com.example.behaviour;

/** What a customer wrote. */
record Review(String text, int stars) {

    Review withText(String other) {
        return new Review(other, stars);
    }
}
