package org.modelunit.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.modelunit.Model;
import org.modelunit.column.Sized;
import org.modelunit.error.ModelException;
import org.modelunit.parallel.Crew;
import org.modelunit.parallel.Deadline;

/** Asks a model batch by batch, with its deadline, and takes its answers apart. */
final class AskedModel<I, P> {

    private static final String LONGER = "allow more by the deadline of the model (Model.deadline())";

    private static final String NULL = "it gave null instead of answers";

    private final Model<I, P> model;
    private final AnswerKind<P> kind;
    private final int[] numbers; // of the drawn rows in the data set
    private @Nullable Unanswered hanging; // nobody waits for the same rows twice

    @SuppressWarnings("unchecked") // a model of anything that the inputs are only reads them
    AskedModel(Model<? super I, P> model, AnswerKind<P> kind, int[] numbers) {
        this.model = (Model<I, P>) model;
        this.kind = kind;
        this.numbers = numbers;
    }

    String name() {
        return model.fingerprint().name();
    }

    /** Asks for rows as they are arranged; gives the answer in each slot. A model that hangs there is not asked for them again. */
    AnswerParts[] pass(List<I> inputs, Arrangement arrangement) throws Unanswered {
        return pass(inputs, arrangement, 1, 1).get(0);
    }

    /** Asks from several threads at once, each for all rows and some times over; gives what each was answered each time. */
    List<AnswerParts[]> pass(List<I> inputs, Arrangement arrangement, int threads, int times) throws Unanswered {
        if (hanging != null) {
            throw hanging;
        }
        AtomicLong signs = new AtomicLong();
        AtomicReferenceArray<AnswerParts[]> given = new AtomicReferenceArray<>(threads * times);
        try {
            waitFor(signs, () -> {
                Crew.run(threads, threads, thread -> {
                    for (int time = 0; time < times; time++) {
                        given.set(thread * times + time, slots(inputs, arrangement, signs));
                    }
                });
                return true;
            });
        } catch (Unanswered e) {
            hanging = e.hangs() ? e : null;
            throw e;
        }
        List<AnswerParts[]> all = new ArrayList<>();
        for (int pass = 0; pass < given.length(); pass++) {
            all.add(given.get(pass));
        }
        return all;
    }

    private AnswerParts[] slots(List<I> inputs, Arrangement arrangement, AtomicLong signs) {
        AnswerParts[] slots = new AnswerParts[arrangement.rows().length];
        for (int batch = 0; batch < arrangement.batches(); batch++) {
            int[] drawn = Arrays.copyOfRange(arrangement.rows(), arrangement.from(batch), arrangement.to(batch));
            AnswerParts[] parts =
                    parts(Arrays.stream(drawn).mapToObj(inputs::get).toList(), drawn);
            System.arraycopy(parts, 0, slots, arrangement.from(batch), parts.length);
            signs.incrementAndGet();
        }
        return slots;
    }

    /** Asks for one batch, of these drawn rows. */
    AnswerParts[] ask(List<I> batch, int[] drawn) throws Unanswered {
        return waitFor(new AtomicLong(), () -> parts(batch, drawn));
    }

    /** Asks for no rows; gives how many answers that are, or -1 where they do not tell. */
    int sizeOfNothing() throws Unanswered {
        return waitFor(new AtomicLong(), () -> {
            P answers = model.predictAll(List.of());
            if (answers == null) {
                throw ModelException.ofAnswer(NULL);
            }
            return size(answers);
        });
    }

    private AnswerParts[] parts(List<I> batch, int[] drawn) {
        try {
            return parts(batch);
        } catch (ModelException e) {
            throw BatchRow.inData(e, row -> row < drawn.length ? numbers[drawn[row]] : row);
        }
    }

    private AnswerParts[] parts(List<I> batch) {
        P answers = model.predictAll(Collections.unmodifiableList(batch));
        if (answers == null) {
            throw ModelException.ofAnswer(NULL);
        }
        int size = size(answers);
        if (size >= 0 && size != batch.size()) {
            throw ModelException.ofAnswer("it gave " + size + " answers for " + batch.size() + " inputs");
        }
        AnswerParts[] parts = new AnswerParts[batch.size()];
        for (int row = 0; row < parts.length; row++) {
            parts[row] = kind.reader().read(answers, row);
        }
        return parts;
    }

    static int size(Object answers) {
        if (answers instanceof Collection<?> collection) {
            return collection.size();
        }
        return answers instanceof Sized sized ? sized.size() : -1;
    }

    /** Whatever is thrown is something to tell; but a test that was interrupted ends here. */
    private <T> T waitFor(AtomicLong signs, Callable<T> asking) throws Unanswered {
        AtomicReference<Throwable> ownError = new AtomicReference<>(); // any other is of the deadline
        try {
            return new Deadline(model.deadline(), signs::get, LONGER).await(name() + " under its laws", () -> {
                try {
                    return asking.call();
                } catch (Throwable e) {
                    ownError.set(e);
                    throw e;
                }
            });
        } catch (RuntimeException | Error e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            Throwable own = ownError.get();
            throw new Unanswered(e, e != own && (own == null || e.getCause() != own));
        }
    }
}
