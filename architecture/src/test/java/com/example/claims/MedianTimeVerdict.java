package com.example.claims;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Measured;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;

/** What became of a claim on times, and its words: all that evidence, console and report need. */
record MedianTimeVerdict(MedianTime claim, VerdictStatus status, Measurement measurement) implements Verdict {

    @Override
    public String kind() {
        return "median time";
    }

    @Override
    public String subject() {
        return claim.subject();
    }

    @Override
    public String property() {
        return claim.property();
    }

    @Override
    public String requirement() {
        return claim.requirement();
    }

    @Override
    public String sentence() {
        String found = status.isGreen()
                ? "and the times show it"
                : status.isRed() ? "but the times refute it" : "but the times cannot tell";
        return "Expected the median time of " + subject() + " to be " + requirement() + ", " + found + ".";
    }

    @Override
    public List<Fact> facts() {
        return List.of(
                Fact.of("required", "<= " + claim.most() + " ms"),
                Fact.of("observed", actual()),
                new Fact("bound", ">= " + milliseconds(measurement.bounds().lower()), "order statistics"));
    }

    @Override
    public String expected() {
        return "<= " + claim.most() + " ms";
    }

    @Override
    public String actual() {
        return milliseconds(measurement.value());
    }

    private static String milliseconds(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }

    @Override
    public Optional<Measured> measured() {
        return Optional.of(new Measured(List.of(claim.bar()), claim.burden(), "", measurement, provenance()));
    }
}
