package org.modelunit.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.Model;
import org.modelunit.column.Labels;

/** Answers of services that are none: not of the protocol, of others, of another shape or type. */
@Timeout(60)
class RemoteAnswersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                            | its answer is no JSON object",
                "nonsense                                                      | its answer is no JSON",
                "[1, 2]                                                        | its answer is no JSON object",
                "{\"outputs\": 3}                                              | \"outputs\" in its answer is no list",
                "{\"outputs\": []}                                             | it has the outputs []",
                "{\"outputs\": [3]}                                            | no list of objects",
                "{\"outputs\": [{\"name\": 3}]}                                | \"name\" in its answer is no text",
                "{\"outputs\": []} trailing                                    | its answer is no JSON",
                "{\"outputs\": []} {}                                          | something follows",
                "{\"outputs\": [], \"outputs\": []}                            | its answer is no JSON",
                "{\"outputs\": [{\"name\":\"y\"                                | its answer is no JSON",
            })
    void an_answer_that_is_not_of_the_protocol_is_refused(String body, String wrong) {
        try (Served served = Served.saying(200, body)) {
            assertThat(Served.failure(Served.regressor(served.model()))).hasMessageContaining(wrong);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1, NaN]'       | its answer is no JSON",
                "'\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1, null]'      | value 1 of an output is null",
                "'\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1, \"NaN\"]'   | numbers and other values side by side",
                "'\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1, 1e39]'      | value 1 of the output 'y' is too"
                        + " large for FP32",
                "'\"shape\":[2],\"datatype\":\"FP64\",\"data\":[1, 1e999]'     | value 1 of the output 'y' is too"
                        + " large for FP64",
                "'\"shape\":[2],\"datatype\":\"INT64\",\"data\":[1, 1.5]'      | value 1 of the output 'y' is no whole"
                        + " number",
                "'\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1]'            | has the shape [2], but 1 values",
                "'\"shape\":[3],\"datatype\":\"FP32\",\"data\":[1, 2, 3]'      | has the shape [3], but 2 rows were"
                        + " asked for",
                "'\"shape\":[1, 2],\"datatype\":\"FP32\",\"data\":[1, 2]'      | has the shape [1, 2], but 2 rows were"
                        + " asked for",
                "'\"shape\":[2, 2],\"datatype\":\"FP32\",\"data\":[1, 2, 3, 4]' | has 2 values for each row, but 1 are"
                        + " needed",
                "'\"shape\":[],\"datatype\":\"FP32\",\"data\":[1]'             | has the shape [], but 2 rows were"
                        + " asked for",
                "'\"shape\":[-2],\"datatype\":\"FP32\",\"data\":[1, 2]'        | has the shape [-2]",
                "'\"shape\":[2.0],\"datatype\":\"FP32\",\"data\":[1, 2]'       | no list of a few whole numbers",
                "'\"shape\":[99999999999999999999],\"datatype\":\"FP32\",\"data\":[1, 2]' | its answer is no JSON",
                "'\"shape\":[2],\"datatype\":\"BYTES\",\"data\":[\"a\", \"b\"]' | is of BYTES, and not of numbers",
                "'\"shape\":[2],\"datatype\":\"FP32\",\"data\":[\"a\", \"b\"]' | is of FP32, but has other values",
                "'\"shape\":[2],\"datatype\":\"BYTES\",\"data\":[1, 2]'        | is of BYTES, but has numbers",
                "'\"shape\":[2],\"datatype\":\"BOOL\",\"data\":[true, false]'  | is of BOOL, and not of numbers",
                "'\"shape\":[2],\"datatype\":\"FP128\",\"data\":[1, 2]'        | is of FP128, but has numbers",
                "'\"shape\":[2],\"data\":[1, 2]'                               | is of no type, but has numbers",
                "'\"shape\":[2],\"datatype\":\"FP32\"'                         | has no \"data\"",
                "'\"shape\":[2],\"datatype\":\"FP32\",\"data\":{}'             | \"data\" in its answer is no list",
            })
    void an_output_that_does_not_fit_is_refused(String rest, String wrong) {
        try (Served served = Served.saying(200, Served.output(rest))) {
            assertThat(Served.failure(Served.regressor(served.model()))).hasMessageContaining(wrong);
        }
    }

    @Test
    void answers_of_others_are_refused() {
        String tail = ",\"outputs\":[{\"name\":\"y\",\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1,2]}]}";
        try (Served served = Served.saying(200, "{\"id\":\"another\"" + tail)) {
            assertThat(Served.failure(Served.regressor(served.model())))
                    .hasMessageContaining("is for the request 'another'");
        }
        try (Served served = Served.saying(200, "{\"model_name\":\"fraud\"" + tail)) {
            assertThat(Served.failure(Served.regressor(served.model())))
                    .hasMessageContaining("is of the model 'fraud'");
        }
        try (Served served = Served.saying(200, Served.answer("{\"name\":\"z\"}"))) {
            assertThat(Served.failure(Served.regressor(served.model().output("y"))))
                    .hasMessageContaining("has no \"data\"");
        }
        int[] version = {0};
        try (Served served = new Served((exchange, body) -> Served.send(
                exchange,
                200,
                ("{\"model_version\":\"" + ++version[0] + "\"" + tail).getBytes(StandardCharsets.UTF_8)))) {
            Model<Float, ?> model = Served.regressor(served.model());
            model.predictAll(List.of(1f, 2f));

            assertThat(Served.failure(model)).hasMessageContaining("come from version '1' and now from '2'");
        }
    }

    @Test
    void an_output_that_is_not_there_is_told_with_those_that_are() {
        String both = Served.answer("{\"name\":\"y\",\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1,2]},"
                + "{\"name\":\"z\",\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1,2]}");
        try (Served served = Served.saying(200, both)) {
            assertThat(Served.failure(Served.regressor(served.model().output("q"))))
                    .hasMessageContaining("there is no output 'q' or several; there are [y, z]");
            assertThat(Served.failure(Served.regressor(served.model())))
                    .hasMessageContaining("it has the outputs [y, z]; name the one that is meant by output(…)");
            assertThat(served.model()
                            .output("z")
                            .regressor(Served.INPUTS)
                            .predictAll(List.of(1f, 2f))
                            .get(1))
                    .isEqualTo(2);
        }
    }

    @Test
    void scores_that_are_none_and_labels_that_nobody_knows_are_refused() {
        Labels labels = Labels.of("bad", "good");
        try (Served served =
                Served.saying(200, Served.output("\"shape\":[2,2],\"datatype\":\"FP32\",\"data\":[0.1,0.9,-3,4]"))) {
            assertThat(Served.failure(served.model().classifier(labels, Served.INPUTS)))
                    .hasMessageContaining("has scores outside 0 to 1 (row 1 of the batch)");
        }
        try (Served served =
                Served.saying(200, Served.output("\"shape\":[2],\"datatype\":\"BYTES\",\"data\":[\"bad\",\"ugly\"]"))) {
            assertThat(Served.failure(served.model().classifier(labels, Served.INPUTS)))
                    .hasMessageContaining("has the label 'ugly'");
        }
        try (Served served =
                Served.saying(200, Served.output("\"shape\":[2,3],\"datatype\":\"FP32\",\"data\":[0,0,1,0,0,1]"))) {
            assertThat(Served.failure(served.model().classifier(labels, Served.INPUTS)))
                    .hasMessageContaining("has 3 values for each row, but 2 are needed");
        }
    }
}
