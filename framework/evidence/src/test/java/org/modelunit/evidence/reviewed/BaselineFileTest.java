package org.modelunit.evidence.reviewed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.baseline.Baseline;
import org.modelunit.baseline.KeptAnswers;
import org.modelunit.baseline.KeptAnswers.Column;
import org.modelunit.baseline.KeptBaseline;
import org.modelunit.baseline.KeptBaselines;
import org.modelunit.baseline.KeptSince;
import org.modelunit.baseline.KeptValue;
import org.modelunit.claim.Bounds;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.BaselineException;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;

class BaselineFileTest {

    private static final Provenance FROM = new Provenance(
            Fingerprint.of("model.onnx", new byte[] {1}),
            DataUsed.of(Fingerprint.of("data.csv", new byte[] {2}), "loans/holdout", "ab".repeat(32), 5),
            "cut-off 'bad' at 0.25 or above",
            256,
            Map.of("java", "17"));

    private final BaselineFile store = new BaselineFile();
    private Path file;

    @BeforeEach
    void name(@TempDir Path directory) {
        file = directory.resolve("baselines").resolve("challenger.json");
    }

    private static KeptBaseline entry(String name, KeptAnswers answers) {
        return new KeptBaseline(
                name,
                new KeptSince(LocalDate.of(2026, 3, 1), 90, "run 1"),
                FROM,
                List.of(
                        new KeptValue("ROC AUC of 'bad'", 0.77125, new Bounds(0.7, 0.8, 0.95, "logit DeLong")),
                        new KeptValue("cost", -0.0, Bounds.none(0.95, "of its own"))),
                Optional.of(answers));
    }

    private static KeptAnswers answers(double... numbers) {
        return new KeptAnswers(
                "numbers",
                List.of("a \u202E", "\"\n"),
                List.of(new Column("predicted \uD83D", NumberColumn.of(numbers))));
    }

    private KeptBaselines written(KeptBaseline... entries) {
        KeptBaselines content = new KeptBaselines(List.of(entries));
        store.update(file, old -> content);
        return content;
    }

    private static void assertSameBits(NumberColumn one, NumberColumn other) {
        assertThat(IntStream.range(0, one.size())
                        .mapToLong(row -> Double.doubleToRawLongBits(one.get(row)))
                        .toArray())
                .isEqualTo(IntStream.range(0, other.size())
                        .mapToLong(row -> Double.doubleToRawLongBits(other.get(row)))
                        .toArray());
    }

    @Test
    void baselines_are_read_as_they_were_written() {
        assertThat(store.read(file)).isEmpty();
        KeptBaselines content = written(entry("one", answers(0.1, 2)), entry("two \u2026 ]}", answers()));

        assertThat(store.read(file)).contains(content);
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void answers_keep_every_bit_whatever_their_width() {
        SplittableRandom random = new SplittableRandom(3);
        for (double[] numbers : new double[][] {
            {0, 1, 2, 127, -128},
            {0, 1, 128},
            {0, -0.0, 1},
            {1, 0.1f, Float.MIN_VALUE, Float.MAX_VALUE, Double.NEGATIVE_INFINITY},
            {1, 0.1f, 0.1},
            {0.1, Double.MIN_VALUE, Double.MAX_VALUE, Math.nextUp(1.0), Double.NaN},
            random.doubles(5_000).toArray()
        }) {
            written(entry("one", answers(numbers)));
            KeptAnswers again =
                    store.read(file).orElseThrow().entries().get(0).answers().orElseThrow();
            assertSameBits(again.columns().get(0).numbers(), NumberColumn.of(numbers));
        }
    }

    @Test
    void many_rows_lie_in_a_numpy_file_beside_it() throws IOException {
        double[] many =
                new SplittableRandom(4).doubles(AnswersJson.MOST_ROWS + 1).toArray();
        many[7] = -0.0;
        written(entry("small", answers(1)), entry("large", answers(many)));

        KeptAnswers again = store.read(file)
                .orElseThrow()
                .entry("large")
                .orElseThrow()
                .answers()
                .orElseThrow();
        assertSameBits(again.columns().get(0).numbers(), NumberColumn.of(many));
        Path npy = npy();
        assertThat(npy).hasSize(128 + 8L * many.length);
        assertThat(new String(Files.readAllBytes(npy), 0, 90, StandardCharsets.ISO_8859_1))
                .startsWith(
                        "\u0093NUMPY\u0001\u0000v\u0000{'descr': '<f8', 'fortran_order': False, 'shape': (100001,), }");
        assertThat(Files.size(file)).isLessThan(5_000);

        byte[] bytes = Files.readAllBytes(npy);
        bytes[bytes.length - 1] ^= 1;
        Files.write(npy, bytes);
        assertThatThrownBy(() -> store.read(file))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining(
                        npy.getFileName() + " is not what was written: its checksum is another one; restore it");
        Files.delete(npy);
        assertThatThrownBy(() -> store.read(file)).hasMessageContaining("there is no file " + npy.getFileName());
    }

    private Path npy() throws IOException {
        try (Stream<Path> all = Files.list(file.getParent())) {
            return all.filter(path -> path.toString().endsWith(".npy"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void answers_beside_it_that_nobody_names_any_more_go() throws IOException {
        double[] many = new double[AnswersJson.MOST_ROWS + 1];
        written(entry("large", answers(many)));
        Path before = npy();
        Path other = Files.writeString(file.resolveSibling("challenger-own.npy"), "somebody's own");
        many[3] = 1;

        written(entry("large", answers(many)));

        assertThat(before).doesNotExist();
        assertThat(other).exists();
        assertThat(store.read(file)).isPresent();
    }

    @Test
    void many_rows_lie_beside_what_a_link_leads_to() throws IOException {
        KeptBaselines content = written(entry("small", answers(1)));
        Path link = Files.createSymbolicLink(file.resolveSibling("link.json"), file.toAbsolutePath());
        KeptBaselines large =
                new KeptBaselines(List.of(entry("large", answers(new double[AnswersJson.MOST_ROWS + 1]))));
        assertThat(store.read(link)).contains(content);

        store.update(link, old -> large);

        assertThat(store.read(file)).contains(large);
        assertThat(store.read(link)).contains(large);
    }

    @Test
    void why_it_cannot_be_written_is_said() throws IOException {
        Files.createDirectories(file.getParent().getParent());
        Files.writeString(file.getParent(), "no directory");

        assertThatThrownBy(() -> written(entry("one", answers(1))))
                .isInstanceOf(BaselineException.class)
                .hasMessage(
                        "cannot write the baselines to " + file + ": FileAlreadyExistsException: " + file.getParent());
    }

    @Test
    void a_file_in_another_encoding_is_refused_in_words() throws IOException {
        written(entry("one", answers(1)));
        Files.write(file, new byte[] {'"', (byte) 0xE4, '"'});

        assertThatThrownBy(() -> store.read(file))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("challenger.json: it is not written in UTF-8; restore it, or remove it");
    }

    @Test
    void a_file_that_was_cut_off_is_refused_wherever() throws IOException {
        written(entry("one", answers(0.1, 2)));
        String whole = Files.readString(file);
        for (int length = 0; length < whole.length() - 2; length += 7) {
            Files.writeString(file, whole.substring(0, length));
            assertThatThrownBy(() -> store.read(file)).as("%d", length).isInstanceOf(BaselineException.class);
        }
    }

    @Test
    void a_change_of_any_character_is_seen() throws IOException {
        KeptBaselines content = written(entry("one", answers(0.1, 2)));
        String whole = Files.readString(file);
        for (int i = 0; i < whole.length(); i++) {
            char changed = whole.charAt(i) == '7' ? '8' : '7';
            Files.writeString(file, whole.substring(0, i) + changed + whole.substring(i + 1));
            try {
                assertThat(store.read(file)).as("character %d", i).contains(content); // white space
            } catch (BaselineException e) {
                assertThat(e).hasMessageContaining("challenger.json");
            }
        }
    }

    @Test
    void the_layout_may_change() throws IOException {
        KeptBaselines content = written(entry("one", answers(0.1, 2)));

        Files.writeString(file, Files.readString(file).replaceAll("\n *", " ").replace(" : ", ":"));

        assertThat(store.read(file)).contains(content);
    }

    @Test
    void an_entry_without_a_checksum_or_of_a_newer_schema_is_refused() throws IOException {
        written(entry("one", answers(0.1, 2)));
        String whole = Files.readString(file);

        Files.writeString(file, whole.replaceAll(",\\s*\"checksum\" : \"\\w+\"", ""));
        assertThatThrownBy(() -> store.read(file)).hasMessageContaining("the entry 'one' has no checksum");
        Files.writeString(file, whole.replace("0.77125", "0.78"));
        assertThatThrownBy(() -> store.read(file))
                .hasMessage("cannot use the baselines in " + file
                        + ": the entry 'one' is not what was written: its checksum is"
                        + " another one; restore it, or remove it and write it anew with\n  rm " + file
                        + "\n  mvn test -Dmodelunit.baseline=write");
        Files.writeString(file, whole.replace("modelunit-baselines/1", "modelunit-baselines/2"));
        assertThatThrownBy(() -> store.read(file))
                .hasMessageEndingWith(
                        "it was written by a newer ModelUnit (schema modelunit-baselines/2; this one reads up to"
                                + " modelunit-baselines/1); update ModelUnit here");
        Files.writeString(file, whole.replace("modelunit-baselines/1", "modelunit-weak-spots/1"));
        assertThatThrownBy(() -> store.read(file)).hasMessageContaining("schema should be 'modelunit-baselines/1'");
    }

    @Test
    void it_is_found_on_the_class_path() {
        assertThatCode(() -> Baseline.at("src/test/resources/none.json")).doesNotThrowAnyException();
    }
}
