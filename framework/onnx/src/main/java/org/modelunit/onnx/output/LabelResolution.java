package org.modelunit.onnx.output;

import ai.onnxruntime.OnnxJavaType;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.modelunit.onnx.graph.FileGraph;
import org.modelunit.onnx.graph.FileLabels;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;

/** Settles the labels of a file from what the user says and what the file proves. */
record LabelResolution(
        Signature signature, @Nullable Port label, @Nullable Port scores) {

    /**
     * The labels of a file.
     *
     * @param codes the labels, and what the file calls them
     * @param proven whether the file proves their order, or else the user's word stands alone
     */
    record Resolved(LabelCodes codes, boolean proven) {}

    Resolved resolve(List<String> given) {
        FileGraph.Origin origin = checked(origin());
        FileLabels told = origin.labels();
        LabelCodes codes =
                given.isEmpty() ? ofFile(origin) : told.isNone() ? ofUserAlone(given) : ofUserAndFile(given, told);
        checkWidth(codes.labels().size());
        return new Resolved(codes, !told.isNone());
    }

    /** Where there are scores, it is their columns that labels have to fit: decisions may come from another node. */
    private FileGraph.Origin origin() {
        FileGraph graph = signature.graph();
        if (scores != null) {
            return scores.form() == Port.Form.MAPS ? graph.ofMaps(scores.name()) : graph.ofScores(scores.name());
        }
        return label == null ? new FileGraph.Origin(FileLabels.NONE, "") : graph.ofDecisions(label.name());
    }

    /** What the file tells counts if it is of the type and number of its outputs. */
    private FileGraph.Origin checked(FileGraph.Origin origin) {
        FileLabels told = origin.labels();
        if (told.isNone()) {
            return origin;
        }
        boolean typeFits = !hasNames() || told.whole() != isText();
        long width = width();
        int number = told.names().size();
        boolean numberFits = width <= 0 || width == number || (width == 1 && number == 2);
        return typeFits && numberFits
                ? origin
                : new FileGraph.Origin(
                        FileLabels.NONE,
                        "a node in it has " + told.quoted() + ", which are not of the " + (typeFits ? "number" : "type")
                                + " of its outputs");
    }

    /** Tells whether an output names labels; columns of scores alone do not. */
    private boolean hasNames() {
        return label != null || (scores != null && scores.form() == Port.Form.MAPS);
    }

    private boolean isText() {
        return (label != null && label.type() == OnnxJavaType.STRING)
                || (scores != null && scores.form() == Port.Form.MAPS && scores.type() == OnnxJavaType.STRING);
    }

    /** Returns how many columns of scores there are; 0 where there are none, -1 where the file leaves it open. */
    private long width() {
        return scores == null || scores.form() == Port.Form.MAPS ? 0 : scores.width();
    }

    private LabelCodes ofFile(FileGraph.Origin origin) {
        FileLabels told = origin.labels();
        if (told.isNone()) {
            long width = width();
            throw signature.error(
                    origin.doubt().isEmpty()
                            ? "the file does not tell its labels"
                            : "the file does not prove which labels its outputs stand for: " + origin.doubt(),
                    "name them by labels(…), "
                            + (width > 1
                                    ? "all " + width + ", in the order of the score columns"
                                    : "in the order of training"));
        }
        return told.whole() ? LabelCodes.ofNumbers(told.names(), told.names()) : LabelCodes.ofTexts(told.names());
    }

    private LabelCodes ofUserAlone(List<String> given) {
        if (isText()) {
            return LabelCodes.ofTexts(given);
        }
        FileLabels decided = label == null
                ? FileLabels.NONE
                : signature.graph().ofDecisions(label.name()).labels();
        if (scores != null && decided.whole() && !areNumbers(given) && !countFromZero(decided.names())) {
            throw signature.error(
                    "the file decides for the whole numbers " + decided.quoted()
                            + ", but does not prove in which order the columns of '" + scores.name()
                            + "' stand for them, so labels(" + FileLabels.quoted(given) + ") cannot be their names",
                    "give the numbers themselves by labels(…), in the order of the score columns");
        }
        return LabelCodes.ofUnlistedNumbers(given);
    }

    private static boolean countFromZero(List<String> numbers) {
        return numbers.stream()
                .sorted()
                .toList()
                .equals(LongStream.range(0, numbers.size())
                        .mapToObj(Long::toString)
                        .sorted()
                        .toList());
    }

    private LabelCodes ofUserAndFile(List<String> given, FileLabels told) {
        boolean sameNumber = given.size() == told.names().size();
        if (!sameNumber || ((!told.whole() || areNumbers(given)) && !given.equals(told.names()))) {
            throw signature.error(
                    "labels(" + FileLabels.quoted(given) + ") contradicts the file, which tells " + told.quoted()
                            + " in this order",
                    told.whole()
                            ? "give one name for each of the file's numbers, in its order"
                            : "leave labels(…) out, or give the file's labels in its order");
        }
        return told.whole() ? LabelCodes.ofNumbers(given, told.names()) : LabelCodes.ofTexts(given);
    }

    private static boolean areNumbers(List<String> names) {
        return names.stream().allMatch(name -> name.matches("-?\\d+"));
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
}
