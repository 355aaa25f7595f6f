package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassSentenceTest {

    @ParameterizedTest
    @CsvSource({
        "org.bank.CreditRiskModelTest, Credit risk model",
        "CreditRiskModelTests, Credit risk model",
        "org.bank.ROCAreaIT, ROC area",
        "org.bank.Model2Test, Model2",
        "org.bank.Test, Test",
        "org.bank.Iris_quality_Test, Iris quality",
        "org.bank.LoanTest$HardCases, 'Loan, hard cases'",
        "x, X"
    })
    void a_class_is_called_by_its_words(String className, String sentence) {
        assertThat(ClassSentence.of(className)).isEqualTo(sentence);
    }

    @Test
    void what_has_no_words_stays() {
        assertThat(ClassSentence.of("$")).isEqualTo("$");
        assertThat(ClassSentence.of("")).isEmpty();
    }
}
