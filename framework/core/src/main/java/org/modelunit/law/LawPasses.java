package org.modelunit.law;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Model;
import org.modelunit.claim.Fact;
import org.modelunit.settings.Settings;
import org.modelunit.statistics.Streams;
import org.modelunit.text.Numbers;

/** What a model is asked under its laws: the rows, and passes that serve several laws, made once. */
final class LawPasses<I, P> {

    private static final int MOST = 1000;
    private static final int FEW = 8;

    private final Model<? super I, P> model;
    private final AnswerKind<P> kind;
    private final Dataset<I, ?> dataset;
    private final AskedModel<I, P> asked;
    private final long seed = Settings.current().seed();
    private final int[] numbers; // of the rows that were drawn
    private final List<I> rows;
    private final Arrangement inOrder;
    private final Arrangement mixed;
    private AnswerParts @Nullable [] ofOrder;
    private AnswerParts @Nullable [] ofMixed;
    private @Nullable List<P> whole;
    private @Nullable Unanswered notWhole;

    LawPasses(Model<? super I, P> model, AnswerKind<P> kind, Dataset<I, ?> dataset) {
        this.model = model;
        this.kind = kind;
        this.dataset = dataset;
        this.numbers = drawn(dataset.size(), random("rows"));
        this.asked = new AskedModel<>(model, kind, numbers);
        this.rows = Arrays.stream(numbers).mapToObj(dataset.inputs()::get).toList();
        this.inOrder = Arrangement.inOrder(numbers.length, Evaluation.BATCH_SIZE);
        this.mixed = Arrangement.mixed(numbers.length, FEW, random("batches"));
    }

    private static int[] drawn(int count, SplittableRandom random) {
        int[] all = IntStream.range(0, count).toArray();
        if (count <= MOST) {
            return all;
        }
        for (int at = 0; at < MOST; at++) {
            int other = at + random.nextInt(count - at);
            int kept = all[at];
            all[at] = all[other];
            all[other] = kept;
        }
        int[] drawn = Arrays.copyOf(all, MOST);
        Arrays.sort(drawn);
        return drawn;
    }

    SplittableRandom random(String purpose) {
        return new SplittableRandom(Streams.seed(seed, "laws", purpose));
    }

    /** That some rows were drawn; nothing where they are all. */
    List<Fact> sampling() {
        return numbers.length == dataset.size()
                ? List.of()
                : List.of(new Fact(
                        "rows",
                        Numbers.count(numbers.length) + " of " + Numbers.count(dataset.size()),
                        "drawn with seed " + seed));
    }

    AskedModel<I, P> asked() {
        return asked;
    }

    Dataset<I, ?> dataset() {
        return dataset;
    }

    /** The rows that were drawn. */
    List<I> rows() {
        return rows;
    }

    /** The number of a drawn row in the data set. */
    int number(int row) {
        return numbers[row];
    }

    int[] numbers() {
        return numbers;
    }

    /** The drawn rows, in batches as an evaluation has them. */
    Arrangement inOrder() {
        return inOrder;
    }

    /** The drawn rows in small batches, in any order. */
    Arrangement mixed() {
        return mixed;
    }

    AnswerParts[] ofOrder() throws Unanswered {
        AnswerParts[] known = ofOrder;
        if (known == null) {
            known = asked.pass(rows, inOrder);
            ofOrder = known;
        }
        return known;
    }

    AnswerParts[] ofMixed() throws Unanswered {
        AnswerParts[] known = ofMixed;
        if (known == null) {
            known = asked.pass(rows, mixed);
            ofMixed = known;
        }
        return known;
    }

    /** The answers for all rows, as an evaluation asks for them; a model that has not answered is not asked once more. */
    List<P> whole() throws Unanswered {
        ofOrder(); // tells sooner what is wrong, and whether it hangs
        Unanswered failed = notWhole;
        if (failed != null) {
            throw failed;
        }
        List<P> known = whole;
        if (known == null) {
            try {
                known = Model.answers(model, dataset, Evaluation.BATCH_SIZE);
                whole = known;
            } catch (RuntimeException | Error e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                notWhole = Unanswered.of(e);
                throw notWhole;
            }
        }
        return known;
    }

    /** The first row of a part of the answers for all rows. */
    static int from(int part) {
        return part * Evaluation.BATCH_SIZE;
    }

    /** How many rows a part has, out of so many. */
    int size(List<P> parts, int part) {
        return parts.size() == 1 ? dataset.size() : Math.min(Evaluation.BATCH_SIZE, dataset.size() - from(part));
    }

    /** The answers for the drawn rows among those for all rows. */
    AnswerParts[] drawnOfWhole() throws Unanswered {
        List<P> parts = whole();
        return Arrays.stream(numbers)
                .mapToObj(row -> parts.size() == 1
                        ? kind.reader().read(parts.get(0), row)
                        : kind.reader().read(parts.get(row / Evaluation.BATCH_SIZE), row % Evaluation.BATCH_SIZE))
                .toArray(AnswerParts[]::new);
    }
}
