package org.modelunit.report.internal.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageTablesTest {

    @Test
    void formulas_become_texts_and_everything_else_stays() throws IOException {
        assertThat(PageTables.withoutFormulas(
                        "\"Status\",\"Name\"\n\"failed\",\"=cmd|' /C calc'!A0\"\n\"-1\",\"a \"\"b\"\",\nc\\\"\n"))
                .isEqualTo("Status,Name\nfailed,'=cmd|' /C calc'!A0\n-1,\"a \"\"b\"\",\nc\\\"\n");
    }

    @Test
    void an_empty_table_stays_one() throws IOException {
        assertThat(PageTables.withoutFormulas("")).isEqualTo("\n");
    }
}
