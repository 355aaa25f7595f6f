package com.example.credit;

/** How an applicant lives. */
public enum Housing {
    RENT,
    OWN,
    FOR_FREE
}
