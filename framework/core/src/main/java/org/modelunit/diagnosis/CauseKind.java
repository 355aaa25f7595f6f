package org.modelunit.diagnosis;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What can go wrong between two programs that should compute the same numbers; the simplest first. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum CauseKind {
    /** Numbers were rounded to 32 or 16 bits on one side. */
    ROUNDED,

    /** Scores of labels are in another order, or are those of the other of two labels. */
    LABELS_SWAPPED,

    /** Red, green and blue against blue, green and red. */
    CHANNELS_REVERSED,

    /** Axes are in another order: channels first against channels last, or height and width. */
    AXES_SWAPPED,

    /** Columns, or positions along another axis, are in another order. */
    COLUMNS_PERMUTED,

    /** Categories are in another order, as columns of zeros and ones or as codes. */
    CATEGORY_ORDER,

    /** Values stand one or two places further along an axis. */
    SHIFTED,

    /** Sequences are padded at the other end. */
    PADDED_AT_OTHER_END,

    /** The last value of an axis is cut off: there is padding instead. */
    TRUNCATED,

    /** Rows are in another order. */
    ROWS_PERMUTED,

    /** Levels from 0 to 255 against numbers from 0 to 1. */
    LEVEL_RANGE,

    /** A softmax, a sigmoid or a logarithm is missing, or is applied once too often. */
    ACTIVATION,

    /** Missing values (NaN) were filled in on one side. */
    MISSING_FILLED,

    /** Values are scaled or offset: raw against standardized, another unit. */
    SCALED,

    /** An image was made smaller or larger in another way. */
    RESIZED_OTHERWISE
}
