package com.example.search;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Texts as the model's tokens. Safe for any thread. */
public final class Tokens implements AutoCloseable {

    private final HuggingFaceTokenizer tokenizer;

    /** Reads the tokenizer that the model was trained with; it cuts texts off after 128 tokens. */
    public Tokens() {
        try (InputStream file = Tokens.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
            tokenizer = HuggingFaceTokenizer.newInstance(file, Map.of("padding", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the numbers of a text's tokens, from [CLS] to [SEP]. */
    public long[] ids(Text text) {
        Encoding encoding = tokenizer.encode(text.text());
        return encoding.getIds();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
