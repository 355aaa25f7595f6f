package com.example.credit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What the models read: an applicant as 61 numbers. Training does the same in Python (train/encoding.py), and a test keeps both
 * equal; the means and deviations are those of the training data.
 */
public final class Encoding {

    private final Map<String, Double> constants = new HashMap<>();

    /** Reads the constants that training left in {@code encoding.properties}. */
    public Encoding() {
        Properties properties = new Properties();
        try (InputStream in = Encoding.class.getResourceAsStream("/encoding.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("encoding.properties cannot be read", e);
        }
        properties
                .stringPropertyNames()
                .forEach(name -> constants.put(name, Double.valueOf(properties.getProperty(name))));
    }

    /** Returns the features of an applicant, in the order of train/encoding.py. */
    public float[] encode(Applicant applicant) {
        Features features = new Features();
        features.oneHot(applicant.checkingStatus(), "<0", "0<=X<200", ">=200", "no checking");
        features.add(scaled("duration", applicant.duration()));
        features.oneHot(
                applicant.creditHistory(),
                "no credits/all paid",
                "all paid",
                "existing paid",
                "delayed previously",
                "critical/other existing credit");
        features.oneHot(
                applicant.purpose(),
                "new car",
                "used car",
                "furniture/equipment",
                "radio/tv",
                "domestic appliance",
                "repairs",
                "education",
                "retraining",
                "business",
                "other");
        features.add(scaled("credit_amount", Math.log(applicant.creditAmount())));
        features.oneHot(applicant.savingsStatus(), "<100", "100<=X<500", "500<=X<1000", ">=1000", "no known savings");
        features.oneHot(applicant.employment(), "unemployed", "<1", "1<=X<4", "4<=X<7", ">=7");
        features.add(scaled("installment_commitment", applicant.installmentCommitment()));
        features.oneHot(applicant.personalStatus(), PersonalStatus.values());
        features.oneHot(applicant.otherParties(), "none", "co applicant", "guarantor");
        features.add(scaled("residence_since", applicant.residenceSince()));
        features.oneHot(applicant.propertyMagnitude(), "real estate", "life insurance", "car", "no known property");
        features.add(scaled("age", applicant.age()));
        features.oneHot(applicant.otherPaymentPlans(), "bank", "stores", "none");
        features.oneHot(applicant.housing(), Housing.values());
        features.add(scaled("existing_credits", applicant.existingCredits()));
        features.oneHot(
                applicant.job(),
                "unemp/unskilled non res",
                "unskilled resident",
                "skilled",
                "high qualif/self emp/mgmt");
        features.add(scaled("num_dependents", applicant.numDependents()));
        features.oneHot(applicant.ownTelephone(), "none", "yes");
        features.oneHot(applicant.foreignWorker(), true, false);
        return features.toArray();
    }

    /** In double until the end, and rounded to float once: as training does. */
    private float scaled(String attribute, double value) {
        return (float) ((value - constants.get(attribute + ".mean")) / constants.get(attribute + ".deviation"));
    }
}
