package org.modelunit.onnx;

import org.modelunit.Embedder;
import org.modelunit.embedding.Embeddings;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;

/** A file that answers with vectors. */
final class OnnxEmbedder<I> extends OnnxPasses<I, Embeddings> implements Embedder<I> {

    OnnxEmbedder(Session session, Inputs<I> inputs, EmbeddingOutputs outputs) {
        super(session, inputs, outputs::collector);
    }
}
