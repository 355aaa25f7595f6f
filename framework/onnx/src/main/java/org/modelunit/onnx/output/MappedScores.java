package org.modelunit.onnx.output;

import ai.onnxruntime.OnnxMap;
import ai.onnxruntime.OnnxSequence;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Map;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Call;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;

/** Scores as one map for each example, from label to number: what ZipMap writes. */
final class MappedScores implements ScoreColumns {

    private final Signature signature;
    private final Port port;
    private final LabelCodes codes;

    MappedScores(Signature signature, Port port, LabelCodes codes) {
        this.signature = signature;
        this.port = port;
        this.codes = codes;
    }

    @Override
    public void request(Call call) {
        call.request(port.name());
    }

    @Override
    public int read(Call call, Batch<?> batch, double[][] columns) throws OrtException {
        List<? extends OnnxValue> maps = ((OnnxSequence) call.output(port.name())).getValue();
        maps.forEach(call::ownForRun); // each is a native object of its own
        if (maps.size() != call.rows()) {
            throw signature.error(
                    "the output '" + port.name() + "' came with " + maps.size() + " maps for " + call.rows() + " rows",
                    "export the model so that it gives one map for each row");
        }
        for (int row = 0; row < call.rows(); row++) {
            read(((OnnxMap) maps.get(row)).getValue(), columns, batch, row);
        }
        return columns.length;
    }

    private void read(Map<?, ?> scores, double[][] columns, Batch<?> batch, int row) {
        boolean isComplete =
                scores.size() == columns.length && scores.keySet().stream().allMatch(key -> codes.code(key) >= 0);
        if (!isComplete) { // a label left out would silently score 0
            throw signature.error(
                    "the map of " + batch.number(row) + " in '" + port.name() + "' has the labels " + scores.keySet()
                            + ", but the labels are " + codes.labels(),
                    "name the file's labels by labels(…), in the order in which scores shall come");
        }
        scores.forEach((key, score) -> columns[codes.code(key)][batch.from() + row] = ((Number) score).doubleValue());
    }
}
