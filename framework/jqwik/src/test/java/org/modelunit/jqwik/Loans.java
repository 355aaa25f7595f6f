package org.modelunit.jqwik;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Row;
import org.modelunit.column.Labels;
import org.modelunit.tensor.Tensor;

/** A fixture with data sets of many kinds. */
final class Loans {

    static final AtomicInteger MADE = new AtomicInteger();
    static final AtomicInteger CLOSED = new AtomicInteger();
    static final String HOSTILE = "</script>\u202E\u0000\uD800 '; DROP TABLE loans;--";

    enum Home {
        OWN,
        RENT
    }

    record Address(String town, int rooms) {}

    record Loan(int months, double amount, Double income, Home home, boolean known, Address address) {}

    record Span(int from, int to) {
        Span {
            if (from > to) {
                throw new IllegalArgumentException("from " + from + " to " + to);
            }
        }
    }

    /** Something that is closed. */
    static final class Service implements AutoCloseable {
        @Override
        public void close() {
            CLOSED.incrementAndGet();
        }
    }

    Service service() {
        MADE.incrementAndGet();
        return new Service();
    }

    Dataset<Loan, String> training() {
        List<Loan> loans = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            loans.add(new Loan(
                    6 + i,
                    1000 + 7 * i,
                    i % 4 == 0 ? null : i / 2.0,
                    i % 3 == 0 ? Home.RENT : Home.OWN,
                    i % 2 == 0,
                    new Address(i % 5 == 0 ? "Oslo" : "Rome", 1 + i % 6)));
        }
        return data("loans/training", loans);
    }

    Dataset<Loan, String> one() {
        return data("loans/one", List.of(new Loan(12, 500, Double.NaN, Home.OWN, true, new Address(HOSTILE, 3))));
    }

    Dataset<Span, String> spans() {
        return data("spans", List.of(new Span(0, 3), new Span(2, 9), new Span(5, 6)));
    }

    Dataset<String, String> texts() {
        return data("texts", List.of("good", HOSTILE, "", "good"));
    }

    Dataset<Row, String> rows() {
        Row.Header header = Row.Header.of(List.of("age", "zip", "town")).withMissing(List.of("?"));
        return data(
                "rows",
                List.of(
                        Row.of(header, List.of("20", "007", "Oslo")),
                        Row.of(header, List.of("?", "012", "Rome")),
                        Row.of(header, List.of("40", "100", "Oslo"))));
    }

    Dataset<float[], String> vectors() {
        return data("vectors", List.of(new float[] {0, 1, 5}, new float[] {1, 3, 5}));
    }

    Dataset<Tensor, String> images() {
        return data(
                "images",
                List.of(Tensor.of(new float[] {0, 1, 2, 3}, 2, 2), Tensor.of(new float[] {4, 5, 6, 7}, 2, 2)));
    }

    Classifier<Loan> model() {
        return Classifier.of("model", Labels.of("bad", "good"), (Loan loan) -> new double[] {0.25, 0.75});
    }

    String lender() {
        return "a bank";
    }

    static <I> Dataset<I, String> data(String name, List<I> inputs) {
        String[] truth = new String[inputs.size()];
        Arrays.fill(truth, "good");
        return Dataset.of(name, inputs, List.of(truth));
    }
}
