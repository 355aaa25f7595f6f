package org.modelunit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.slice.Slicing.by;
import static org.modelunit.slice.Slicing.byColumn;
import static org.modelunit.slice.Slicing.byDate;
import static org.modelunit.slice.Slicing.byInstant;
import static org.modelunit.slice.Slicing.byNumber;
import static org.modelunit.slice.Slicing.byText;
import static org.modelunit.slice.Slicing.where;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Regressor;
import org.modelunit.column.Attribute;
import org.modelunit.column.BooleanAttribute;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberAttribute;
import org.modelunit.integrity.DataCheck;
import org.modelunit.integrity.RowKey;
import org.modelunit.outcome.Classified;
import org.modelunit.weakspot.WeakSpotSearch;
import org.modelunit.weakspot.WeakSpots;

/** What users hand in, and what is made of it, can be sent to another machine: written, read back, it gives the same. */
class TravellingFunctionsTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;

    private record Visit(int age, String word, LocalDate day) {

        boolean isYoung() {
            return age < 40;
        }

        double[] scores() {
            return new double[] {age / 200.0, 1 - age / 200.0};
        }
    }

    private static final List<Visit> VISITS = IntStream.range(0, 120)
            .mapToObj(i -> new Visit(20 + i % 100, word(i % 10), LocalDate.of(2026, 1 + i % 12, 1)))
            .toList();

    private static String word(int digit) {
        return digit > 2 ? "two" : List.of("one", "Ж", "").get(digit);
    }

    private static final Labels LABELS = Labels.of("bad", "good");

    private static Evaluation<Visit, Classified> evaluation() {
        Dataset<Visit, String> dataset = Dataset.of(
                "visits",
                VISITS,
                VISITS.stream()
                        .map(visit -> visit.age() % 3 == 0 ? "bad" : "good")
                        .toList());
        return Evaluation.of(Classifier.of("age", LABELS, Visit::scores), dataset);
    }

    static Stream<Slicing<? super Visit>> slicings() {
        LocalDate first = LocalDate.of(2026, 1, 1); // what a lambda captures travels, too
        return Stream.of(
                by("word", Visit::word),
                by("word in capitals", (Visit visit) -> visit.word() + first),
                byNumber("age", Visit::age).edges(30, 50),
                byNumber("age", (Visit visit) -> visit.age() + 1.0).quantiles(3),
                byNumber("age", (Visit visit) -> visit.age(), 30, 50),
                byText("word", Visit::word).length().edges(1, 2),
                byText("word", Visit::word).script(),
                byText("word", (Visit visit) -> visit.word()).contains("o"),
                byDate("day", Visit::day).month(),
                byDate("day", (Visit visit) -> visit.day()).weekday(),
                byInstant("day", (Visit visit) -> visit.day().atStartOfDay(ZONE).toInstant(), ZONE)
                        .month(),
                byColumn("parity", IntStream.range(0, 120).map(row -> row % 2).toArray()),
                byColumn(
                        "label",
                        new LabelColumn(
                                LABELS,
                                IntStream.range(0, 120).map(row -> row % 2).toArray())),
                where("young", Visit::isYoung),
                where("old", (Visit visit) -> !visit.isYoung()),
                by("word", Visit::word).cross(where("young", Visit::isYoung)),
                by("word", Visit::word).withoutMissing().describedAs("why"),
                EdgeCases.missing("word", Visit::word),
                EdgeCases.rareCategories("word", Visit::word, 0.15),
                EdgeCases.extremes("age", Visit::age, 0.1),
                EdgeCases.boundaryValues("age", Visit::age, 30, 31),
                EdgeCases.shortTexts("word", Visit::word, 1),
                EdgeCases.longTexts("word", Visit::word, 2),
                EdgeCases.nonLatin("word", Visit::word),
                EdgeCases.duplicates("age", Visit::age),
                EdgeCases.<Visit>nearDecisionBoundary("bad", 0.5, 0.1));
    }

    @ParameterizedTest
    @MethodSource("slicings")
    void a_slicing_divides_as_before(Slicing<? super Visit> slicing) throws Exception {
        assertThat(described(roundTrip(slicing))).isEqualTo(described(slicing));
    }

    private static Map<String, String> described(Slicing<? super Visit> slicing) {
        Slices slices = slicing.over(evaluation());
        Map<String, String> rows = new TreeMap<>();
        for (int slice = 0; slice < slices.size(); slice++) {
            int code = slice;
            rows.put(
                    slices.name(slice),
                    IntStream.of(slices.rows(code)).boxed().toList().toString());
        }
        rows.put("description", slicing.name() + ": " + slicing.description());
        return rows;
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_key_tells_the_same_rows_apart(RowKey<? super Visit> key) throws Exception {
        Dataset<Visit, String> dataset =
                Dataset.of("visits", VISITS, VISITS.stream().map(Visit::word).toList());
        assertThat(DataCheck.<Visit>duplicates(dataset, roundTrip(key)).judge().status())
                .isEqualTo(DataCheck.<Visit>duplicates(dataset, key).judge().status());
    }

    static Stream<RowKey<? super Visit>> keys() {
        return Stream.of(
                RowKey.content().rounded(3).normalized().ignoring("day"),
                RowKey.by("word", Visit::word),
                RowKey.by("age", (Visit visit) -> visit.age() / 2));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void a_search_finds_the_same(WeakSpotSearch<? super Visit> search) throws Exception {
        assertThat(WeakSpots.search(evaluation(), roundTrip(search)))
                .hasToString(WeakSpots.search(evaluation(), search).toString());
    }

    static Stream<WeakSpotSearch<? super Visit>> searches() {
        return Stream.of(
                WeakSpotSearch.worseByAtLeast(0).without("day"),
                WeakSpotSearch.worseByAtLeast(0)
                        .feature("length", (Visit visit) -> visit.word().length())
                        .lookingAt("length", "age"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_function_answers_as_before(Answer answer) throws Exception {
        assertThat(roundTrip(answer).of(VISITS.get(7))).isEqualTo(answer.of(VISITS.get(7)));
    }

    /** A function of ours with the call of it. */
    private record Answer(Attribute<Visit, Object> function) implements Serializable {
        Object of(Visit visit) {
            return Optional.ofNullable(function.of(visit));
        }
    }

    static Stream<Answer> functions() {
        Attribute<Visit, String> word = Visit::word;
        NumberAttribute<Visit> age = Visit::age;
        BooleanAttribute<Visit> isYoung = visit -> visit.isYoung();
        Classifier.ScoreFunction<Visit> scores = Visit::scores;
        Regressor.NumberFunction<Visit> prediction = visit -> visit.age() * 2.0;
        return Stream.of(
                new Answer(word::of),
                new Answer(age::of),
                new Answer(isYoung::of),
                new Answer(visit -> scores.of(visit)[1]),
                new Answer(prediction::of));
    }

    @SuppressWarnings("unchecked") // what is read is what was written
    private static <T> T roundTrip(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
