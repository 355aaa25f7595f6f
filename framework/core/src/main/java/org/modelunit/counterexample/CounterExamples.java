package org.modelunit.counterexample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.baseline.BaselineStore;
import org.modelunit.baseline.KeptContent;
import org.modelunit.error.BaselineException;
import org.modelunit.privacy.ShownValues;
import org.modelunit.recording.Recording;
import org.modelunit.recording.RerunCommand;
import org.modelunit.settings.ModulePath;
import org.modelunit.text.PrintableText;

/**
 * Counter-examples in a file under version control, which must hold from then on: each of them is a model's old mistake. The file is written on
 * request only, by {@code -Dmodelunit.baseline=write} where there is none, and gains pairs by {@code -Dmodelunit.baseline=rewrite}; people
 * alone remove any. As the pairs are values of rows, they are written only where {@code modelunit.rows} shows them. The run that writes is
 * inconclusive, and what it wrote fails until the model is mended: nothing approves itself.
 *
 * <pre>{@code
 * var typos = Texts.typos().probe(model, questions).replaying(CounterExamples.at("src/test/resources/counter-examples/typos.json"));
 * }</pre>
 *
 * <p>Inputs can be texts, rows of tables, and records of texts, numbers, truth values, enums and further records. They are of one class, or
 * records that share an interface; each of those is kept with the name of its class.
 *
 * <p>A pair is found again by what the change is called, its strength included, and by the expectation's name. Whoever renames one of
 * them, or takes another tolerance, writes the new name into the file. A claim tells how many pairs of the file it replayed, and what the
 * others are of; where the file has pairs, and none of them is of the change at any of its strengths, it is inconclusive. Therefore a file
 * serves any number of claims of one probe, but each change has a file of its own.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class CounterExamples {

    private final Path file;
    private final BaselineStore<KeptPairs> store;

    private CounterExamples(Path file, BaselineStore<KeptPairs> store) {
        this.file = file;
        this.store = store;
    }

    /**
     * Returns the counter-examples in a file.
     *
     * @param file its path, from the directory of the module whose tests run
     * @throws BaselineException if nothing on the class path can read such files
     */
    public static CounterExamples at(String file) {
        return at(file, BaselineStore.of(KeptPairs.class, "the counter-examples", file));
    }

    /**
     * Returns the counter-examples in a file that is kept in another way.
     *
     * @param file its path
     * @param store reads and writes it
     */
    public static CounterExamples at(String file, BaselineStore<KeptPairs> store) {
        return new CounterExamples(Path.of(file), store);
    }

    /**
     * Returns the pairs that are kept of a change, by their numbers in the file, which count from 1, and what else the file keeps.
     *
     * @param change what the change is called
     * @param inputs inputs as the model takes them
     * @return empty if there is no file
     * @throws BaselineException if the file cannot be used, or a pair is no such input
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public <I> Optional<Kept<I>> of(String change, List<I> inputs) {
        List<I> likes;
        try {
            likes = KeptInput.oneOfEach(inputs);
        } catch (IllegalArgumentException e) {
            throw new BaselineException("counter-examples cannot be kept in " + this + ": " + e.getMessage(), e);
        }
        return store.read(file).map(KeptPairs::pairs).map(all -> {
            List<NumberedPair<I>> pairs = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                KeptPair pair = all.get(i);
                if (pair.change().equals(change)) {
                    pairs.add(new NumberedPair<>(
                            i + 1,
                            pair.expectation(),
                            input(pair.before(), likes, i + 1),
                            input(pair.after(), likes, i + 1)));
                }
            }
            return new Kept<>(pairs, all);
        });
    }

    @SuppressWarnings("unchecked") // an input of the class of another one
    private <I> I input(@Nullable Object kept, List<I> likes, int number) {
        try {
            return (I) KeptInput.input(kept, likes);
        } catch (IllegalArgumentException e) {
            throw new BaselineException(
                    "counter-example " + number + " in " + this + " is no input of this probe: "
                            + PrintableText.of(String.valueOf(e.getMessage()))
                            + "; mend it or remove it",
                    e);
        }
    }

    /**
     * What a file keeps.
     *
     * @param pairs the pairs of one change
     * @param all all pairs
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public record Kept<I>(List<NumberedPair<I>> pairs, List<KeptPair> all) {}

    /**
     * A pair of inputs with its number in the file.
     *
     * @param number from 1 on
     * @param expectation what is expected, by its name
     * @param before the input as it is
     * @param after the changed one
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public record NumberedPair<I>(int number, String expectation, I before, I after) {}

    /**
     * Writes the file with everything that is in it, and one more pair.
     *
     * @param change what the change is called
     * @param expectation what was expected, by its name
     * @param found what failed; empty where nothing did
     * @throws BaselineException if the pair must not be written, or cannot be; nothing is written then
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public void add(String change, String expectation, Optional<CounterExample<?>> found) {
        Optional<KeptPair> pair = found.map(example -> kept(change, expectation, example));
        store.update(file, before -> {
            List<KeptPair> all = new ArrayList<>(before.map(KeptPairs::pairs).orElse(List.of()));
            pair.filter(one -> all.stream().noneMatch(other -> isSame(one, other)))
                    .ifPresent(all::add);
            return new KeptPairs(all);
        });
    }

    /** A file gives other types of numbers than it was given, but the same digits. */
    private static boolean isSame(KeptPair pair, KeptPair other) {
        return pair.change().equals(other.change())
                && pair.expectation().equals(other.expectation())
                && String.valueOf(pair.before()).equals(String.valueOf(other.before()))
                && String.valueOf(pair.after()).equals(String.valueOf(other.after()));
    }

    private KeptPair kept(String change, String expectation, CounterExample<?> example) {
        ShownValues shown = ShownValues.now();
        for (String column : KeptInput.columns(example.before())) {
            if (!shown.isShown(column)) {
                throw new BaselineException("keeping a counter-example writes the values of a row to " + this
                        + ", which are not shown here; allow it with " + shown.options(column));
            }
        }
        try {
            KeptInput.oneOfEach(List.of(example.before(), example.after()));
            return new KeptPair(change, expectation, KeptInput.kept(example.before()), KeptInput.kept(example.after()));
        } catch (IllegalArgumentException e) {
            throw new BaselineException("the counter-example cannot be kept in " + this + ": " + e.getMessage(), e);
        }
    }

    /** Returns the error that there is no such file, with the command that writes it. */
    @API(status = Status.INTERNAL, since = "0.1")
    public BaselineException missing() {
        RerunCommand write = RerunCommand.of(Recording.test()).with("modelunit.baseline", "write");
        return new BaselineException("there are no counter-examples at " + this + "; write them with\n  " + write
                + "\nthen look at them, and commit the file");
    }

    /** Returns what claims call the file, on every machine the same. */
    @API(status = Status.INTERNAL, since = "0.1")
    public String place() {
        return ModulePath.of(file);
    }

    /** Returns the digest of what the file holds; an empty text if it cannot be read. */
    @API(status = Status.INTERNAL, since = "0.1")
    public String digest() {
        return KeptContent.digest(file);
    }

    /** Returns the path as it was given, with slashes. */
    @Override
    public String toString() {
        return PrintableText.of(file.toString().replace('\\', '/'));
    }
}
