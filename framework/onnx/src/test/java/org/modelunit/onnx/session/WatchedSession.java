package org.modelunit.onnx.session;

import ai.onnxruntime.OrtSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.modelunit.onnx.graph.FileGraphReader;
import org.modelunit.onnx.tensor.Signature;
import org.modelunit.provenance.Fingerprint;

/** Sessions that remember their calls, and everything native that these took over. */
public final class WatchedSession {

    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<AutoCloseable> natives = Collections.synchronizedList(new ArrayList<>());

    public Session open(String name, Path file, Execution execution) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        OrtSession ort = OrtRuntime.environment().createSession(bytes);
        Signature signature = Signature.of(name, ort, FileGraphReader.read(bytes));
        return new Session(Fingerprint.of(name, bytes), signature, ort, execution, this::call);
    }

    private Call call(Buffers buffers) {
        Call call = new Call(buffers, natives::add);
        calls.add(call);
        return call;
    }

    public List<AutoCloseable> natives() {
        return natives;
    }

    public int calls() {
        return calls.size();
    }

    public boolean areAllCallsClosed() {
        return !calls.isEmpty() && calls.stream().allMatch(Call::isClosed);
    }
}
