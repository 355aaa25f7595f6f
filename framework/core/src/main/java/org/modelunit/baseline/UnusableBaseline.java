package org.modelunit.baseline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.error.BaselineException;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Provenance;
import org.modelunit.recording.Recording;
import org.modelunit.recording.RerunCommand;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/** Why a baseline cannot be used, each with the command that mends it. */
final class UnusableBaseline {

    private static final String THEN = "\nthen review it, and commit it";

    private final Baseline baseline;

    UnusableBaseline(Baseline baseline) {
        this.baseline = baseline;
    }

    private static String command(String mode) {
        return "\n  " + RerunCommand.of(Recording.test()).with("modelunit.baseline", mode);
    }

    private BaselineException mended(String why, String mode) {
        return new BaselineException(words(why, mode));
    }

    private String words(String why, String mode) {
        return PrintableText.of("the baseline " + baseline + " " + why)
                + (mode.equals("write")
                        ? "; write it with" + command(mode) + THEN
                        : "; if the model of now is to take its place, write it anew with" + command(mode) + THEN);
    }

    BaselineException missing(List<String> others) {
        return mended(
                others.isEmpty()
                        ? "is not there"
                        : "is not there; there are "
                                + others.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")),
                "write");
    }

    BaselineException written() {
        return new BaselineException(PrintableText.of("the baseline " + baseline)
                + " was only written now, so there is nothing to compare with; review it, commit it, and run without"
                + " -Dmodelunit.baseline");
    }

    BaselineException stale(KeptSince since, int days) {
        LocalDate until = since.written().plusDays(days);
        return mended(
                "was written on " + since.written() + " and was good for " + Numbers.count(days) + " days, until "
                        + until,
                "rewrite");
    }

    BaselineException fromTheFuture(KeptSince since) {
        return mended("was written on " + since.written() + ", which is still to come", "rewrite");
    }

    BaselineException otherData(DataUsed kept, DataUsed now) {
        return mended("is of other data: " + told(kept) + " was kept, and this is " + told(now), "rewrite");
    }

    private static String told(DataUsed data) {
        String digest = data.contentDigest();
        return "'" + data.name() + "', " + Numbers.count(data.rows()) + " examples"
                + (digest.isEmpty() ? "" : ", sha256 " + digest.substring(0, 8) + "…");
    }

    BaselineException otherOperatingPoint(String kept, String now) {
        return mended(
                "is of another operating point: " + told(kept) + " was kept, and this is " + told(now), "rewrite");
    }

    private static String told(String operatingPoint) {
        return operatingPoint.isEmpty() ? "none" : "'" + operatingPoint + "'";
    }

    BaselineException otherMetric(KeptBaseline kept, String metric) {
        String known = kept.values().stream().map(KeptValue::metric).collect(Collectors.joining(", "));
        String why = "does not say what " + metric + " was" + (known.isEmpty() ? "" : ", but " + known);
        return mended(why, kept.answers().isPresent() ? "write" : "rewrite");
    }

    BaselineException otherValue(KeptValue kept, double again) {
        return mended(
                "says that " + kept.metric() + " was " + Numbers.plain(kept.value()) + ", but its rows give "
                        + Numbers.plain(again) + " here: the metric is computed in another way now",
                "rewrite");
    }

    BaselineException otherAnswers(String why, RuntimeException cause) {
        return new BaselineException(words("does not fit: " + why, "rewrite"), cause);
    }

    BaselineException withoutRows() {
        return mended(
                "keeps values only, and no answer for each row; say withoutRows() to take the value for a bar",
                "rewrite");
    }

    BaselineException noDigest(String dataset) {
        return new BaselineException(
                PrintableText.of("the baseline " + baseline + " cannot keep an answer for each row: the content of "
                        + dataset
                        + " has no digest, so nobody could tell later whether the rows are the same; read the data"
                        + " from a file, or say withoutRows() to keep the values alone"));
    }

    BaselineException notFinite(String metric, double value, Provenance of) {
        return new BaselineException(
                PrintableText.of("the baseline " + baseline + " cannot hold or be compared with " + metric + " of "
                        + of.model().name() + " on " + of.dataset() + ", which is " + Numbers.plain(value)
                        + ": keep a metric that is finite for such answers, or mend these"));
    }

    BaselineException conflict(String why) {
        return new BaselineException(PrintableText.of("two claims of this run write the baseline " + baseline
                + " differently: " + why + "; give each a name of its own by named(…), and run again"));
    }
}
