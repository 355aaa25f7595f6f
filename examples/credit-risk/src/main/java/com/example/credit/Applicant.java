package com.example.credit;

/** Somebody who applies for a loan, with everything that the form asks for; amounts in Deutsche Mark, durations in months. */
public record Applicant(
        String checkingStatus,
        int duration,
        String creditHistory,
        String purpose,
        double creditAmount,
        String savingsStatus,
        String employment,
        int installmentCommitment,
        PersonalStatus personalStatus,
        String otherParties,
        int residenceSince,
        String propertyMagnitude,
        int age,
        String otherPaymentPlans,
        Housing housing,
        int existingCredits,
        String job,
        int numDependents,
        String ownTelephone,
        boolean foreignWorker) {

    /** Returns the applicant's sex, which the form asks for together with the marital status. */
    public Sex sex() {
        return personalStatus == PersonalStatus.FEMALE ? Sex.FEMALE : Sex.MALE;
    }

    /** Returns whether the applicant's job asks for a training. */
    public boolean isSkilled() {
        return job.startsWith("skilled") || job.startsWith("high qualif");
    }
}
