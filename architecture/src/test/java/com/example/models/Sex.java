package com.example.models;

enum Sex {
    FEMALE,
    MALE;

    @Override
    public String toString() {
        return this == FEMALE ? "female" : "male";
    }
}
