package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settles the labels of a file from what the user says and what the file tells. */
record LabelResolution(
        Signature signature, @Nullable Port label, @Nullable Port scores) {

    LabelCodes resolve(List<String> given, List<FileLabels.Carrier> carriers) {
        FileLabels told = told(carriers);
        LabelCodes codes = given.isEmpty() ? ofFile(told) : ofUser(given, told);
        checkWidth(codes.labels().size());
        return codes;
    }

    /** What the file tells counts if it is of the type and number of its outputs; inner classifiers may tell something else. */
    private FileLabels told(List<FileLabels.Carrier> carriers) {
        List<String> outputs = java.util.stream.Stream.of(label, scores)
                .filter(java.util.Objects::nonNull)
                .map(Port::name)
                .toList();
        FileLabels told = FileLabels.of(carriers, outputs);
        boolean typeFits = told.whole() != isText();
        long width = width();
        boolean numberFits = width <= 0
                || width == told.names().size()
                || (width == 1 && told.names().size() == 2);
        return !told.isNone() && typeFits && numberFits ? told : FileLabels.NONE;
    }

    private boolean isText() {
        return (label != null && label.type() == OnnxJavaType.STRING)
                || (scores != null && scores.form() == Port.Form.MAPS && scores.type() == OnnxJavaType.STRING);
    }

    /** Returns how many columns of scores there are; 0 where there are none, -1 where the file leaves it open. */
    private long width() {
        return scores == null || scores.form() == Port.Form.MAPS ? 0 : scores.width();
    }

    private LabelCodes ofFile(FileLabels told) {
        if (told.isNone()) {
            long width = width();
            throw signature.error(
                    "the file does not tell its labels",
                    "name them by labels(…), "
                            + (width > 1
                                    ? "all " + width + ", in the order of the score columns"
                                    : "in the order of training"));
        }
        return told.whole() ? LabelCodes.ofNumbers(told.names(), told.names()) : LabelCodes.ofTexts(told.names());
    }

    private LabelCodes ofUser(List<String> given, FileLabels told) {
        if (told.isNone()) {
            return isText() ? LabelCodes.ofTexts(given) : LabelCodes.ofUnlistedNumbers(given);
        }
        boolean numbers = given.stream().allMatch(name -> name.matches("-?\\d+"));
        if (given.size() != told.names().size() || ((!told.whole() || numbers) && !given.equals(told.names()))) {
            throw signature.error(
                    "labels(" + quoted(given) + ") contradicts the file, which tells " + quoted(told.names())
                            + " in this order",
                    told.whole()
                            ? "give one name for each of the file's numbers, in its order"
                            : "leave labels(…) out, or give the file's labels in its order");
        }
        return told.whole() ? LabelCodes.ofNumbers(given, told.names()) : LabelCodes.ofTexts(given);
    }

    private void checkWidth(int labels) {
        long width = width();
        if (width > 0 && width != labels && !(width == 1 && labels == 2)) {
            throw signature.error(
                    "there are " + labels + " labels, but the output '" + (scores == null ? "" : scores.name())
                            + "' has " + width + " columns",
                    width == 1
                            ? "one column holds the probability of the second of two labels; name two labels by labels(…)"
                            : "name " + width + " labels by labels(…), in the order of the columns");
        }
    }

    private static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }
}
