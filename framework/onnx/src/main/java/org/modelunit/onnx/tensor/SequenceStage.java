package org.modelunit.onnx.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The sequences of a batch as somebody gives them one by one, in memory of ours: a tokenizer may use its array again, and how long a tensor
 * has to be is known after the last one only. Whole numbers in one line, as tokens are, lie behind one another in one array, which grows
 * to what the largest batch needs and serves all batches of a thread.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class SequenceStage {

    private static final long[] NO_AXES = {};

    private long[] wholes = {};
    private int used; // of the whole numbers
    private final List<GivenValues> others = new ArrayList<>(0);

    private int[]
            starts = {}; // for each row, where its whole numbers begin, or the complement of its place among the others
    private int[] lengths = {};
    private int rows;

    /** Forgets all sequences. */
    public void clear() {
        used = 0;
        rows = 0;
        if (!others.isEmpty()) {
            others.clear();
        }
    }

    /**
     * Adds whole numbers in one line.
     *
     * @param sequence all that were given
     * @param kept how many of them are kept, the first ones
     */
    public void add(long[] sequence, int kept) {
        int end = Math.addExact(used, kept);
        if (end > wholes.length) {
            wholes = Arrays.copyOf(wholes, Math.max(end, (int) Math.min(2L * used, Integer.MAX_VALUE - 8)));
        }
        System.arraycopy(sequence, 0, wholes, used, kept);
        begin(used, sequence.length);
        used = end;
    }

    /** Adds a sequence of any kind, with one axis or more. */
    public void add(GivenValues sequence) {
        begin(~others.size(), sequence.size() == 0 ? 0 : Math.toIntExact(sequence.shape()[0]));
        others.add(sequence.copied());
    }

    private void begin(int start, int length) {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, Math.max(16, 2 * rows));
            lengths = Arrays.copyOf(lengths, starts.length);
        }
        starts[rows] = start;
        lengths[rows] = length;
        rows++;
    }

    /** Returns how many sequences there are. */
    public int rows() {
        return rows;
    }

    /** Returns how long a sequence was when it was given: the length of its first axis; 0 where it has no elements. */
    public int length(int row) {
        return lengths[row];
    }

    /** Returns the axes of a sequence after its first, none where its elements are numbers; not to be changed. */
    public long[] inner(int row) {
        if (starts[row] >= 0) {
            return NO_AXES;
        }
        long[] shape = others.get(~starts[row]).shape();
        return Arrays.copyOfRange(shape, 1, shape.length);
    }

    /**
     * Writes the first elements of a sequence.
     *
     * @param size how many, all that were kept at most
     * @throws Elements.Unfit if the input cannot hold one of them
     */
    public void write(int row, int size, Elements target) {
        if (starts[row] >= 0) {
            target.write(wholes, starts[row], size);
        } else {
            others.get(~starts[row]).write(size, target);
        }
    }
}
