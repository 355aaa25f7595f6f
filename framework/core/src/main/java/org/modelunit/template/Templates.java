package org.modelunit.template;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.lexicon.Lexicon;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Sha256;
import org.modelunit.settings.Settings;
import org.modelunit.statistics.Streams;
import org.modelunit.text.PrintableText;
import org.modelunit.text.SimilarText;

/**
 * Templates of texts whose truth is known, for minimum functionality tests (Ribeiro, Wu, Guestrin and Singh, Beyond Accuracy: Behavioral
 * Testing of NLP Models with CheckList, ACL 2020): all their cases, or a sample of them, are a data set like any other. A value: immutable.
 *
 * <pre>{@code
 * Dataset<TemplateCase, String> praise = Templates.of("I {really|truly} {love|like} this {product}")
 *         .with("product", "phone", "camera")
 *         .labelled("positive")
 *         .all();
 * }</pre>
 *
 * <p>Braces hold alternatives, or the name of a placeholder that stands for the same word wherever it stands in a template. A backslash
 * makes a brace, a bar or a backslash one of the text.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Templates {

    /** The most cases that are all tried. */
    public static final int MOST = 1_000_000;

    private final String name;
    private final List<FilledTemplate> all;

    private Templates(String name, List<FilledTemplate> all) {
        this.name = requireNonNull(name, "name");
        this.all = List.copyOf(all);
    }

    /**
     * Returns templates.
     *
     * @param templates one or more
     * @throws IllegalArgumentException if one cannot be read; the message says where, and what to write instead
     */
    public static Templates of(String... templates) {
        if (templates.length == 0) {
            throw new IllegalArgumentException("Templates.of(…) needs a template or more");
        }
        return new Templates(
                "templates", Arrays.stream(templates).map(FilledTemplate::of).toList());
    }

    /**
     * Returns these templates and other ones, each with what it is filled with and its truth.
     *
     * @param others the others
     */
    public Templates and(Templates others) {
        return new Templates(
                name, Stream.concat(all.stream(), others.all.stream()).toList());
    }

    /**
     * Returns these templates under another name, which the data set gets.
     *
     * @param other what people call the cases
     */
    public Templates named(String other) {
        return new Templates(other, all);
    }

    /**
     * Returns these templates with words for a placeholder.
     *
     * @param placeholder its name, without braces
     * @param words one or more, each once
     */
    public Templates with(String placeholder, String... words) {
        return with(placeholder, Lexicon.of(words));
    }

    /**
     * Returns these templates with words for a placeholder about which more is known, for slices.
     *
     * @param placeholder its name, without braces
     * @param lexicon the words, such as {@link org.modelunit.lexicon.Lexicons#firstNames()}
     * @throws IllegalArgumentException if no template has such a placeholder, or one has words for it
     */
    public Templates with(String placeholder, Lexicon lexicon) {
        if (all.stream().noneMatch(template -> template.has(placeholder))) {
            TreeSet<String> known = new TreeSet<>();
            all.forEach(template -> template.parts().stream()
                    .map(TemplatePart::name)
                    .filter(each -> !each.isEmpty())
                    .forEach(known::add));
            throw new IllegalArgumentException("no template has the placeholder {" + PrintableText.of(placeholder)
                    + "}" + PrintableText.of(SimilarText.hint(placeholder, known)) + "; "
                    + (known.isEmpty()
                            ? "they have none"
                            : "they have {" + PrintableText.of(String.join("}, {", known)) + "}"));
        }
        return new Templates(
                name,
                all.stream()
                        .map(each -> each.has(placeholder) ? each.with(placeholder, lexicon) : each)
                        .toList());
    }

    /**
     * Returns these templates with the truth of their cases; those that have one keep it.
     *
     * @param truth what a model should answer
     * @throws IllegalArgumentException if each has a truth already
     */
    public Templates labelled(String truth) {
        requireNonNull(truth, "truth");
        if (all.stream().allMatch(each -> each.label() != null)) {
            throw new IllegalArgumentException(
                    "each template has a truth, so none is left for '" + PrintableText.of(truth) + "'");
        }
        return new Templates(
                name,
                all.stream()
                        .map(each -> each.label() == null ? each.labelled(truth) : each)
                        .toList());
    }

    /**
     * Returns all cases that there are, each text once. They are no sample: claims with confidence are refused, as nothing is left to
     * infer.
     *
     * @throws IllegalArgumentException if a placeholder has no words, a template no truth, a text two truths, or if there are more than
     *     {@value #MOST} cases
     */
    public Dataset<TemplateCase, String> all() {
        long[] ends = ends();
        long count = ends[ends.length - 1];
        if (count > MOST) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the templates of %s give %,d cases, and at most %,d are all tried; draw some by sampled(500)",
                    PrintableText.of(name),
                    count,
                    MOST));
        }
        Drawn drawn = new Drawn();
        for (long number = 0; number < count; number++) {
            drawn.add(template(ends, number), number(ends, number));
        }
        return drawn.dataset(name).ofAllCases();
    }

    /**
     * Returns some of the cases, each text once and each case with the same chance. They depend on the seed of the run and on what the
     * templates say. Where they are all there are, they are no sample.
     *
     * @param count how many, above 0
     * @throws IllegalArgumentException if there are fewer, or as for {@link #all()}
     */
    public Dataset<TemplateCase, String> sampled(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("sampled(…) draws 1 case or more, but not " + count);
        }
        long[] ends = ends();
        long left = ends[ends.length - 1];
        SplittableRandom random =
                new SplittableRandom(Streams.seed(Settings.current().seed(), "templates", content()));
        Map<Long, Long> moved = new HashMap<>(); // Fisher and Yates, with the places that are not as they were
        Drawn drawn = new Drawn();
        while (drawn.size() < count && left > 0) {
            long place = random.nextLong(left--);
            long number = moved.getOrDefault(place, place);
            moved.put(place, moved.getOrDefault(left, left));
            drawn.add(template(ends, number), number(ends, number));
        }
        if (drawn.size() < count) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the templates of %s give %,d different texts, so %,d cannot be drawn; draw fewer, or take all()",
                    PrintableText.of(name),
                    drawn.size(),
                    count));
        }
        Dataset<TemplateCase, String> cases = drawn.dataset(name);
        return left == 0 ? cases.ofAllCases() : cases;
    }

    /** For each template how many cases there are up to its last one. */
    private long[] ends() {
        all.forEach(FilledTemplate::requireReady);
        long[] ends = new long[all.size()];
        try {
            for (int i = 0; i < ends.length; i++) {
                ends[i] = Math.addExact(i == 0 ? 0 : ends[i - 1], all.get(i).count());
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "the templates of " + PrintableText.of(name)
                            + " give more cases than can be numbered (2^63); fill them with fewer words",
                    e);
        }
        return ends;
    }

    private FilledTemplate template(long[] ends, long number) {
        return all.get(index(ends, number));
    }

    private static long number(long[] ends, long number) {
        int index = index(ends, number);
        return index == 0 ? number : number - ends[index - 1];
    }

    private static int index(long[] ends, long number) {
        int place = Arrays.binarySearch(ends, number + 1);
        return place < 0 ? -place - 1 : place;
    }

    private String content() {
        StringBuilder content = new StringBuilder();
        for (FilledTemplate each : all) {
            content.append(each.template()).append('\0').append(each.truth()).append('\0');
            each.lexicons().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(filled -> content.append(filled.getKey())
                            .append('\0')
                            .append(filled.getValue().entries())
                            .append('\0'));
        }
        return content.toString();
    }

    /**
     * Returns a classifier of texts as one of cases.
     *
     * @param model the classifier
     */
    public static Classifier<TemplateCase> reading(Classifier<? super String> model) {
        return new CaseClassifier(model);
    }

    /** Returns the name, and how many templates there are. */
    @Override
    public String toString() {
        return name + " (" + all.size() + (all.size() == 1 ? " template)" : " templates)");
    }

    /** Cases that were drawn, by their texts. */
    private static final class Drawn {

        private final Map<String, TemplateCase> cases = new LinkedHashMap<>();
        private final Map<String, String> truths = new HashMap<>();

        void add(FilledTemplate template, long number) {
            TemplateCase drawn = template.at(number);
            String other = truths.putIfAbsent(drawn.text(), template.truth());
            if (other != null && !other.equals(template.truth())) {
                throw new IllegalArgumentException(PrintableText.of("\"" + drawn.text() + "\" has two truths, '" + other
                        + "' and '" + template.truth() + "', by the templates \""
                        + requireNonNull(cases.get(drawn.text())).template() + "\" and \"" + drawn.template()
                        + "\"; mend one of them"));
            }
            cases.putIfAbsent(drawn.text(), drawn);
        }

        int size() {
            return cases.size();
        }

        Dataset<TemplateCase, String> dataset(String name) {
            List<TemplateCase> inputs = new ArrayList<>(cases.values());
            List<String> truth = inputs.stream()
                    .map(each -> truths.getOrDefault(each.text(), ""))
                    .toList();
            String digest = Sha256.of(inputs + "\0" + truth);
            return Dataset.of(name, inputs, truth, new Fingerprint(name, digest))
                    .withKeys(inputs.stream().map(TemplateCase::text).toList());
        }
    }
}
