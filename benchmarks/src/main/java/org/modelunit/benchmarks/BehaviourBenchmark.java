package org.modelunit.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.modelunit.Dataset;
import org.modelunit.Regressor;
import org.modelunit.behaviour.Answers;
import org.modelunit.behaviour.BeforeAfter;
import org.modelunit.claim.Verdict;
import org.modelunit.column.NumberColumn;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.perturbation.text.Texts;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.tensor.Tolerance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Seconds of probes: of 1,000,000 records with a component that changes, with the claim on them, and of 10,000 texts of about 100
 * characters for each ready-made perturbation. The model costs next to nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx3g"})
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup first
public class BehaviourBenchmark {

    private static final int RECORDS = 1_000_000;
    private static final int TEXTS = 10_000;

    private static final String[] WORDS =
            ("I think that Sarah isn't in Paris and he does not know her café, 25 shops, twenty-six clear"
                            + " corners; the food was good 😀 I'm sure. They will call him modern burn love this world")
                    .split(" ");

    /** An applicant. */
    record Applicant(String sex, int age, double income, String purpose) {}

    /** The change of texts that is measured. */
    @State(Scope.Benchmark)
    public static class Change {

        /** Which one it is, by the name of the method of {@link Texts}. */
        @Param({
            "typos",
            "swaps",
            "drops",
            "doublings",
            "ocrErrors",
            "lookAlikes",
            "accents",
            "missingAccents",
            "mixedCase",
            "upperCase",
            "lowerCase",
            "titleCase",
            "addedPunctuation",
            "missingPunctuation",
            "whitespace",
            "truncation",
            "emoji",
            "missingEmoji",
            "contractions",
            "expansions",
            "numbersInWords",
            "numbersInDigits",
            "names",
            "namesOfOtherRegions",
            "places",
            "pronouns",
            "negation",
            "neutralSentence"
        })
        public String name = "typos";
    }

    private Dataset<Applicant, String> applicants;
    private Dataset<String, String> texts;
    private Regressor<Object> model;

    /** Makes the data. */
    @Setup
    public void make() {
        SplittableRandom random = new SplittableRandom(42);
        List<Applicant> rows = new ArrayList<>(RECORDS);
        for (int i = 0; i < RECORDS; i++) {
            rows.add(new Applicant(
                    i % 2 == 0 ? "male" : "female", 18 + random.nextInt(60), random.nextDouble() * 5000, "car"));
        }
        List<String> written = new ArrayList<>(TEXTS);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 100) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            written.add(text.append(i).toString());
        }
        applicants =
                Dataset.of("applicants", rows, rows.stream().map(Applicant::sex).toList(), unread());
        texts = Dataset.of("texts", written, written, unread());
        model = new Constant();
    }

    private static Fingerprint unread() {
        return Fingerprint.unknown("benchmark");
    }

    /** A model that answers at once. */
    private record Constant() implements Regressor<Object> {
        @Override
        public NumberColumn predictAll(List<Object> inputs) {
            return NumberColumn.of(new double[inputs.size()]);
        }
    }

    /** Changes a component of all records, asks the model, and judges that its answers stay. */
    @Benchmark
    public Verdict records() {
        return Perturbation.component(Applicant.class, "sex", (String sex) -> sex.equals("male") ? "female" : "male")
                .probe(model, applicants)
                .claim(Answers.number().stays(Tolerance.absolute(0.01)))
                .judge();
    }

    /**
     * Changes all texts, and asks the model.
     *
     * @param change how
     */
    @Benchmark
    public BeforeAfter<String, NumberColumn> texts(Change change) {
        Supplier<Perturbation<String>> made = changes().get(change.name);
        if (made == null) {
            throw new IllegalArgumentException("no change of texts is called " + change.name);
        }
        return made.get().probe(model, texts);
    }

    private static Map<String, Supplier<Perturbation<String>>> changes() {
        Map<String, Supplier<Perturbation<String>>> changes = new TreeMap<>();
        changes.put("typos", Texts::typos);
        changes.put("swaps", Texts::swaps);
        changes.put("drops", Texts::drops);
        changes.put("doublings", Texts::doublings);
        changes.put("ocrErrors", Texts::ocrErrors);
        changes.put("lookAlikes", Texts::lookAlikes);
        changes.put("accents", Texts::accents);
        changes.put("missingAccents", Texts::missingAccents);
        changes.put("mixedCase", Texts::mixedCase);
        changes.put("upperCase", Texts::upperCase);
        changes.put("lowerCase", Texts::lowerCase);
        changes.put("titleCase", Texts::titleCase);
        changes.put("addedPunctuation", Texts::addedPunctuation);
        changes.put("missingPunctuation", Texts::missingPunctuation);
        changes.put("whitespace", Texts::whitespace);
        changes.put("truncation", Texts::truncation);
        changes.put("emoji", Texts::emoji);
        changes.put("missingEmoji", Texts::missingEmoji);
        changes.put("contractions", Texts::contractions);
        changes.put("expansions", Texts::expansions);
        changes.put("numbersInWords", Texts::numbersInWords);
        changes.put("numbersInDigits", Texts::numbersInDigits);
        changes.put("names", Texts::names);
        changes.put("namesOfOtherRegions", Texts::namesOfOtherRegions);
        changes.put("places", Texts::places);
        changes.put("pronouns", Texts::pronouns);
        changes.put("negation", Texts::negation);
        changes.put("neutralSentence", Texts::neutralSentence);
        return changes;
    }
}
