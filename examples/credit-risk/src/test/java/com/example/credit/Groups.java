package com.example.credit;

import static org.modelunit.assertions.ModelAssertions.*;

import org.modelunit.slice.Slicing;

/** The groups of applicants that the bank looks at. */
final class Groups {

    static final Slicing<Applicant> AGE =
            byNumber("age", Applicant::age).edges(30).describedAs("The young have the shortest histories.");

    static final Slicing<Applicant> SEX = by("sex", Applicant::sex);

    static final Slicing<Applicant> JOB = by("job", applicant -> applicant.isSkilled() ? "skilled" : "unskilled");

    static final Slicing<Applicant> SEX_AND_AGE = SEX.cross(AGE);

    private Groups() {}
}
