package com.example.credit;

/** Sex and marital status, which the form of 1994 asked for in one; written as the form writes it. */
public enum PersonalStatus {
    MALE_DIVORCED("male div/sep"),
    FEMALE("female div/dep/mar"),
    MALE_SINGLE("male single"),
    MALE_MARRIED("male mar/wid");

    private final String text;

    PersonalStatus(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
