package com.example.models;

import java.util.OptionalDouble;

record Passenger(int pclass, Sex sex, OptionalDouble age, double fare) {}
