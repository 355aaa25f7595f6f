package org.modelunit.tensor.file;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.tensor.Tensor;

/**
 * A tensor as ONNX keeps it in a file of its own: {@code input_0.pb} of a test case, a message {@code TensorProto}.
 *
 * @param name the name in the file; empty where it has none
 * @param tensor the values, in the type that the file has
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>
 */
@API(status = Status.INTERNAL, since = "0.1")
public record OnnxTensorFile(String name, Tensor tensor) {

    /**
     * Reads a file. Nothing is allocated that the file's own bytes do not back.
     *
     * @param file the file
     * @throws org.modelunit.error.DataException if there is none, it is damaged or none of ONNX, its values are in another file, there
     *     are more or fewer than its shape says, or of a type that Java has no number for
     */
    public static OnnxTensorFile read(Path file) {
        return OnnxTensorFields.read(file, ByteBuffer.wrap(InputFile.bytes(file)))
                .tensor();
    }
}
