package com.example.search;

import static org.modelunit.onnx.ModelInputs.inputs;
import static org.modelunit.onnx.Padding.padding;
import static org.modelunit.onnx.Pooling.meanOver;

import java.util.List;
import org.modelunit.Dataset;
import org.modelunit.Embedder;
import org.modelunit.Evaluation;
import org.modelunit.Retrieval;
import org.modelunit.data.Csv;
import org.modelunit.data.Resource;
import org.modelunit.onnx.OnnxModel;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Relevance;

/** What the tests of the search may ask for, by name. Each value is made once. */
final class FaqSearch {

    /** The tokens of the model's training; closed after the model. */
    Tokens tokens() {
        return new Tokens();
    }

    /** The model that is to search by meaning: all-MiniLM-L6-v2, quantized. */
    Embedder<Text> minilm(Tokens tokens) {
        return OnnxModel.named("minilm", Resource.path("all-minilm-l6-v2-q.onnx"))
                .embedder(
                        inputs(Text.class)
                                .tokens("input_ids", "attention_mask", tokens::ids, padding(0))
                                .zeros("token_type_ids", "input_ids"),
                        meanOver("last_hidden_state", "attention_mask").normalized());
    }

    /** The questions that the bank has answers to. */
    Dataset<FaqQuestion, String> faq() {
        return Csv.of(Resource.path("faq.csv")).truth("intent").as(FaqQuestion.class);
    }

    /** What customers ask. Eight of them mean the same, so they are no eight witnesses: they are a group. */
    Dataset<Question, String> questions() {
        Dataset<Question, String> questions = Csv.of(Resource.path("questions.csv"))
                .truth("intent")
                .keyedByContent()
                .as(Question.class);
        return questions.withGroups(questions.truth());
    }

    /** The search that is to be released. */
    Retrieval<Text> byMeaning(Embedder<Text> minilm, Dataset<FaqQuestion, String> faq) {
        return minilm.among(faq);
    }

    /** The search in service. */
    Retrieval<Text> byWords(Dataset<FaqQuestion, String> faq) {
        return Embedder.<Text>of("words", WordVectors::of).among(faq);
    }

    /** The search by meaning, asked as customers ask: one question at a time. */
    Evaluation<Question, Ranked> evaluation(Retrieval<Text> byMeaning, Dataset<Question, String> questions) {
        return Evaluation.of(byMeaning, questions, Relevance.ofKey(), 1);
    }

    /** The search by words. */
    Evaluation<Question, Ranked> inService(Retrieval<Text> byWords, Dataset<Question, String> questions) {
        return Evaluation.of(byWords, questions, Relevance.ofKey(), 1);
    }

    /** The search by meaning in batches, where what it finds for a question alone is the truth. */
    Evaluation<Question, Ranked> inBatches(Retrieval<Text> byMeaning, Dataset<Question, String> questions) {
        List<String> alone = questions.inputs().stream()
                .map(question -> byMeaning.nearest(question, 1).get(0).key())
                .toList();
        Dataset<Question, String> answered = Dataset.of("questions as answered alone", questions.inputs(), alone);
        return Evaluation.of(byMeaning, answered.withGroups(questions.truth()));
    }
}
