package org.modelunit.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modelunit.Dataset;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Fact;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ShownValues;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.text.Numbers;

/** What a check found: the first few findings, and how many there are. */
final class Findings {

    /** More are no longer read. */
    private static final int LISTED = 8;

    private final DataCheck check;
    private final ShownValues shown = ShownValues.now();
    private final List<Fact> facts = new ArrayList<>();
    private final Set<String> withheld = new TreeSet<>();
    private int count;

    Findings(DataCheck check) {
        this.check = check;
    }

    /** Refuses a data set in which nothing can be found. */
    static void requireExamples(Dataset<?, ?> dataset) {
        if (dataset.size() == 0) {
            throw new DataException(dataset.name() + " has no examples, so there is nothing to check");
        }
    }

    /** Refuses the same examples twice, which is a slip in the test. */
    static void requireOther(Dataset<?, ?> dataset, Dataset<?, ?> other) {
        requireExamples(dataset);
        requireExamples(other);
        if (dataset.inputs() == other.inputs()) {
            throw new DataException(dataset.name() + " is compared with "
                    + (dataset.name().equals(other.name()) ? "itself" : "its own rows under the name " + other.name())
                    + "; give the data set that it must differ from");
        }
    }

    /** The values of a row, as far as they are shown. */
    String values(@Nullable Object input) {
        String text = shown.row(input);
        if (text.isEmpty() && !shown.isUsedUp()) {
            withheld.add(ShownValues.ALL);
        }
        return text;
    }

    /** Whether values of a column are shown; where they are not, the verdict says how to see them. */
    boolean isShown(String column) {
        if (!shown.isShown(column)) {
            withheld.add(column);
        }
        return shown.isShown(column);
    }

    /** A value of a row in quotes, or what kind of value it is. */
    String value(String column, Object value) {
        return isShown(column) ? shown.valueOfRow(column, value) : ShownValues.kind(value);
    }

    /** What evidence keeps of a data set: where it comes from, its name, its digest, and how many examples it has. */
    static DataUsed used(Dataset<?, ?> dataset) {
        return DataUsed.of(dataset.source(), dataset.name(), dataset.contentDigest(), dataset.size());
    }

    /** Counts a finding, and keeps its lines if it is one of the first. */
    void add(Supplier<List<Fact>> finding) {
        if (count++ < LISTED) {
            facts.addAll(finding.get());
        }
    }

    /** How many of how many, with the verb that suits: "1 of 334 rows is", "3 of 334 rows are". */
    String countOf(int all, String one, String several) {
        return Numbers.count(count) + " of " + Numbers.count(all) + " " + (count == 1 ? one : several);
    }

    /**
     * The verdict: passed if nothing was found.
     *
     * @param otherwise how the sentence ends if something was found
     * @param passed how it ends if nothing was
     * @param sources the data sets that were looked at
     */
    CheckVerdict verdict(String otherwise, String passed, Dataset<?, ?>... sources) {
        List<Fact> all = new ArrayList<>(facts);
        if (count > LISTED) {
            all.add(Fact.of("more", Numbers.count(count - LISTED) + " not listed"));
        }
        all.addAll(withheld());
        List.of(sources).stream()
                .filter(source -> !source.source().equals(Fingerprint.unknown(source.name()))) // the sentence names it
                .map(Dataset::source)
                .distinct()
                .map(Findings::source)
                .forEach(all::add);
        String finding = count == 0 ? passed : otherwise;
        return new CheckVerdict(
                check.dataset().name(),
                check.property(),
                check.requirement(),
                count == 0 ? VerdictStatus.MET : VerdictStatus.MISSED,
                finding,
                all,
                check.requirement(),
                finding);
    }

    /** How the values are to be seen that were looked at and are not shown. */
    private List<Fact> withheld() {
        if (count == 0) {
            return List.of();
        }
        if (shown.isUsedUp()) {
            return List.of(
                    Fact.of("values", "no more are shown, because of modelunit.rows.limit and modelunit.rows.bytes"));
        }
        return withheld.stream()
                .limit(1) // '*', where there are several, comes first
                .map(column -> Fact.of("values", "not shown; to see them, run with " + shown.options(column)))
                .toList();
    }

    private static Fact source(Fingerprint source) {
        return new Fact("data", source.name(), source.sha256().isEmpty() ? "" : "sha256 " + source.shortDigest() + "…");
    }
}
