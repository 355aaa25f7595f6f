package com.example.credit;

/** Sex, as far as the form of 1994 asked for it. */
public enum Sex {
    FEMALE,
    MALE;

    @Override
    public String toString() {
        return this == FEMALE ? "female" : "male";
    }
}
