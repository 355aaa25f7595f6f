package org.modelunit.privacy;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.settings.RowsShown;
import org.modelunit.settings.RowsShown.Mode;
import org.modelunit.text.PrintableText;
import org.modelunit.text.ShellWord;

/** The options of a command that show a column. */
final class SettingOptions {

    private SettingOptions() {}

    static String of(RowsShown rows, String column) {
        List<String> options = new ArrayList<>();
        if (rows.mode() != Mode.VALUES) {
            options.add("-Dmodelunit.rows=values");
        }
        boolean isNamed = rows.columns().contains(column) || rows.columns().contains(ShownValues.ALL);
        if (!isNamed) {
            options.add(ShellWord.of("-Dmodelunit.rows.columns=" + columns(rows, column)));
        }
        String notice = rows.mode() == Mode.WITHHELD
                ? " (with CI=true, modelunit.rows=values counts on the command line alone)"
                : "";
        return String.join(" ", options) + notice;
    }

    /** Those that are named already, and one more. A name that cannot stand in the list is shown by showing all. */
    private static String columns(RowsShown rows, String column) {
        boolean canBeListed = !column.isBlank()
                && column.equals(column.strip())
                && column.indexOf(',') < 0
                && column.equals(PrintableText.of(column));
        List<String> columns = new ArrayList<>(rows.columns());
        columns.add(canBeListed ? column : ShownValues.ALL);
        return canBeListed ? String.join(",", columns) : ShownValues.ALL;
    }
}
