package org.modelunit.report.internal.allure;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.modelunit.text.CsvCell;

/** The tables that the page offers for a spreadsheet: without formulas. */
final class PageTables {

    private PageTables() {}

    /** Rewrites the tables among the files of a page. */
    static void makeSafe(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".csv") && !file.getKey().contains("/attachments/")) {
                String table = new String(Base64.getDecoder().decode(file.getValue()), StandardCharsets.UTF_8);
                file.setValue(Base64.getEncoder()
                        .encodeToString(withoutFormulas(table).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    static String withoutFormulas(String table) throws IOException {
        StringReader text = new StringReader(table);
        try (CSVReader reader =
                new CSVReaderBuilder(text).withCSVParser(new RFC4180Parser()).build()) {
            return reader.readAll().stream()
                    .map(line -> Arrays.stream(line).map(CsvCell::of).collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (CsvException e) {
            throw new IOException("a table of the report is malformed", e);
        }
    }
}
