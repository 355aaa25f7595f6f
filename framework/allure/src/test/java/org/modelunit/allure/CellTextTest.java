package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CellTextTest {

    @Test
    void a_fraction_has_four_significant_digits() {
        assertThat(CellText.ofNumber(0.596777777)).isEqualTo("0.5968");
        assertThat(CellText.ofNumber(-12.34567)).isEqualTo("-12.35");
        assertThat(CellText.ofNumber(0.000123456)).isEqualTo("0.0001235");
        assertThat(CellText.ofNumber(0.5)).isEqualTo("0.5");
        assertThat(CellText.ofNumber(1234.56)).isEqualTo("1235");
        assertThat(CellText.ofNumber(0.99999)).isEqualTo("1");
    }

    @Test
    void whole_numbers_keep_their_digits_and_extremes_their_power() {
        assertThat(CellText.ofNumber(123456)).isEqualTo("123456");
        assertThat(CellText.ofNumber(0)).isEqualTo("0");
        assertThat(CellText.ofNumber(-0.0)).isEqualTo("0");
        assertThat(CellText.ofNumber(1.23456e-9)).isEqualTo("1.235E-9");
        assertThat(CellText.ofNumber(Double.MAX_VALUE)).isEqualTo("1.798E+308");
        assertThat(CellText.ofNumber(Double.MIN_VALUE)).isEqualTo("4.9E-324");
        assertThat(CellText.ofNumber(Double.NaN)).isEqualTo("NaN");
        assertThat(CellText.ofNumber(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
    }

    @Test
    void a_table_keeps_its_texts() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(CellText.ofTable("slice,value,note\nunder 25,0.123456789,\"0.123456789, \"\"a\n0.987654321\"\n"
                            + "1.2.3,1.23456E-7,'=0.123456\n,,"))
                    .isEqualTo("slice,value,note\nunder 25,0.1235,\"0.123456789, \"\"a\n0.987654321\"\n"
                            + "1.2.3,1.235E-7,'=0.123456\n,,");
        } finally {
            Locale.setDefault(before);
        }
    }
}
