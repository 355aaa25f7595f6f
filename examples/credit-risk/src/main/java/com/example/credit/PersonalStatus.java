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

    /** Returns the status that an applicant of the other sex would most likely have: the form knows one of women and three of men. */
    public PersonalStatus ofOtherSex() {
        return this == FEMALE ? MALE_SINGLE : FEMALE;
    }

    @Override
    public String toString() {
        return text;
    }
}
