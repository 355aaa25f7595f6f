package org.modelunit.progress;

import java.time.Duration;
import java.util.Locale;
import org.modelunit.text.PrintableText;

/** Progress in words: what has been done, how fast, and how long the rest will take. */
final class ProgressText {

    private ProgressText() {}

    static String of(Work work, long done, Duration elapsed) {
        String counts = count(done) + " of " + count(work.total()) + " " + work.unit();
        double seconds = elapsed.toNanos() / 1e9;
        if (done == 0) {
            return counts + ", " + time(seconds) + " so far: " + PrintableText.of(work.name());
        }
        double rate = done / seconds;
        return counts + ", " + rate(rate) + " " + work.unit() + "/s, " + time((work.total() - done) / rate) + " left: "
                + PrintableText.of(work.name());
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String rate(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
    }

    /** In the two largest units. */
    private static String time(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        if (whole < 3600) {
            return whole / 60 + " min " + whole % 60 + " s";
        }
        return whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
