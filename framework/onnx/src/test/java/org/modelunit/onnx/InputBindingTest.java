package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.Classifier;
import org.modelunit.Regressor;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.privacy.ShowingRows;

@ExtendWith(ShowingRows.class)
class InputBindingTest {

    enum Purpose {
        car,
        radio,
        repairs
    }

    enum Printed {
        CAR("car"),
        RADIO("radio"),
        REPAIRS("repairs");

        private final String text;

        Printed(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    enum Same {
        CAR,
        RADIO;

        @Override
        public String toString() {
            return "car";
        }
    }

    record Printing(double rate, int months, OptionalDouble age, boolean owner, Printed purpose, long creditAmount) {}

    record Ambiguous(double rate, int months, OptionalDouble age, boolean owner, Same purpose, long creditAmount) {}

    record Applicant(double rate, int months, OptionalDouble age, boolean owner, Purpose purpose, long creditAmount) {}

    record Unnamed(double rate, int months, double age, boolean owner, String purpose) {}

    record Extra(double rate, int months, double age, boolean owner, String purpose, int creditAmount, String sex) {}

    record Mistyped(double rate, int months, double age, boolean owner, String purpose, double creditAmount) {}

    record Missing(
            double rate,
            int months,
            double age,
            boolean owner,
            @Nullable String purpose,
            long creditAmount) {}

    record Four(float a, double b, float c, double d) {}

    record Three(float a, double b, int c) {}

    private static List<Applicant> applicants() {
        List<Applicant> applicants = new ArrayList<>();
        for (List<String> cells : Models.table("columns-rows.csv")) {
            applicants.add(new Applicant(
                    Double.parseDouble(cells.get(1)),
                    Integer.parseInt(cells.get(3)),
                    OptionalDouble.of(Double.parseDouble(cells.get(0))),
                    cells.get(4).equals("True"),
                    Purpose.valueOf(cells.get(5)),
                    Long.parseLong(cells.get(2))));
        }
        return applicants;
    }

    @Test
    void components_fill_the_inputs_of_their_names_whatever_their_order() {
        try (Classifier<Applicant> model = Models.open("columns").classifier(Applicant.class)) {
            ClassPredictions predictions = model.predictAll(applicants());
            assertThat(Models.scores(predictions, "good"))
                    .containsExactly(Models.column("columns.csv", 2), within(1e-6));
            assertThat(Models.decisions(predictions)).isEqualTo(Models.texts("columns.csv", 0));
        }
    }

    @Test
    void an_enum_reaches_the_model_as_the_text_it_prints() {
        List<Printing> printing = applicants().stream()
                .map(a -> new Printing(
                        a.rate, a.months, a.age, a.owner, Printed.values()[a.purpose.ordinal()], a.creditAmount))
                .toList();

        try (Classifier<Printing> model = Models.open("columns").classifier(Printing.class)) {
            assertThat(Models.scores(model.predictAll(printing), "good"))
                    .containsExactly(Models.column("columns.csv", 2), within(1e-6));
        }
    }

    @Test
    void an_enum_whose_constants_print_the_same_is_refused() {
        Ambiguous one = new Ambiguous(0.5, 3, OptionalDouble.of(1), true, Same.RADIO, 100);

        assertThatThrownBy(
                        () -> Models.open("columns").classifier(Ambiguous.class).predictAll(List.of(one)))
                .hasMessageContaining("two constants of Same, CAR and RADIO, both print 'car'; give each a text of its"
                        + " own in toString()");
    }

    @Test
    void an_empty_optional_is_nan_and_the_error_names_the_row_and_its_input() {
        Applicant ageless = new Applicant(0.5, 3, OptionalDouble.empty(), true, Purpose.car, 100);
        try (Classifier<Applicant> model = Models.open("columns").classifier(Applicant.class)) {
            assertThatThrownBy(() -> model.predictAll(List.of(applicants().get(0), ageless)))
                    .isInstanceOf(ModelException.class)
                    .hasMessage(
                            "columns.onnx: the score of 'bad' is NaN for row 1 of the batch (Applicant[rate=0.5, months=3,"
                                    + " age=OptionalDouble.empty, owner=true, purpose=car, creditAmount=100]); NaN in gives NaN"
                                    + " out, so look for a missing value in that input; if there is none, its encoder or the"
                                    + " model computes NaN");
        }
    }

    @Test
    void components_fill_the_columns_of_one_matrix_in_their_order() {
        try (Regressor<Four> model = Models.open("sklearn-regressor").regressor(Four.class)) {
            List<Four> rows = Models.rows().stream()
                    .map(row -> new Four(row[0], row[1], row[2], row[3]))
                    .toList();
            assertThat(model.predictAll(rows).toArray())
                    .containsExactly(Models.column("sklearn-regressor.csv", 0), within(1e-6));
        }
    }

    @Test
    void an_input_without_a_component_is_an_error() {
        assertThatThrownBy(() -> Models.open("columns").classifier(Unnamed.class))
                .isInstanceOf(ModelException.class)
                .hasMessage("""
                        columns.onnx: Unnamed has no component for the input 'credit_amount', only (double rate, int months, double age, boolean owner, String purpose).
                          inputs   age  float [N, 1]
                                   rate  double [N, 1]
                                   credit_amount  int64 [N, 1]
                                   months  int32 [N, 1]
                                   owner  bool [N, 1]
                                   purpose  string [N, 1]
                          outputs  label  string [N]
                                   probabilities  float [N, 2]
                          fix      name one component like the input; case and punctuation do not count; or say the input by its name: inputs(Unnamed.class).column("credit_amount", …)""");
    }

    @Test
    void a_component_without_an_input_is_an_error() {
        assertThatThrownBy(() -> Models.open("columns").classifier(Extra.class))
                .hasMessageStartingWith(
                        "columns.onnx: the model has no input for 'sex' of Extra (double rate, int months,")
                .hasMessageEndingWith(
                        "rename the component like its input, or bind a record that has the model's inputs only");
    }

    @Test
    void a_component_of_another_type_is_an_error() {
        assertThatThrownBy(() -> Models.open("columns").classifier(Mistyped.class))
                .hasMessageStartingWith(
                        "columns.onnx: the component double creditAmount of Mistyped does not fit the input"
                                + " 'credit_amount', int64 [N, 1].")
                .hasMessageEndingWith("declare it as long or int");
    }

    @Test
    void a_null_component_is_an_error() {
        try (Classifier<Missing> model = Models.open("columns").classifier(Missing.class)) {
            assertThatThrownBy(() -> model.predictAll(List.of(new Missing(0.5, 3, 20, true, null, 100))))
                    .hasMessage(
                            "purpose is null for row 0 of the batch (Missing[rate=0.5, months=3, age=20.0, owner=true,"
                                    + " purpose=null, creditAmount=100]); give it the text that training used for what is missing");
        }
    }

    @Test
    void a_record_with_too_few_components_for_a_matrix_is_an_error() {
        assertThatThrownBy(() -> Models.open("sklearn-regressor").regressor(Three.class))
                .hasMessage("""
                        sklearn-regressor.onnx: the input 'X' has 4 columns, but Three has 3 components (float a, double b, int c).
                          inputs   X  float [N, 4]
                          outputs  variable  float [N, 1]
                          fix      give a record with one component for each column, in the order of training, or an encoder: Three::encode""");
    }

    @Test
    void columns_cannot_be_filled_by_an_encoder() {
        assertThatThrownBy(() -> Models.open("columns").classifier(Models.AS_THEY_ARE))
                .hasMessageStartingWith(
                        "columns.onnx: an encoder fills the only input of a file, but the model has 6 inputs.")
                .hasMessageEndingWith("or give a record whose components are named like the inputs");
    }
}
