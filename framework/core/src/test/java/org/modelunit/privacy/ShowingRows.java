package org.modelunit.privacy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.modelunit.settings.RowsShown;
import org.modelunit.settings.Settings;

/** Lets the tests of a class see all values of rows, as {@code -Dmodelunit.rows=values -Dmodelunit.rows.columns=*} does. */
public final class ShowingRows implements BeforeAllCallback, AfterAllCallback {

    /** Settings that show the values of some columns, and all else as by default. */
    public static Settings of(String... columns) {
        return of(new RowsShown(RowsShown.Mode.VALUES, List.of(columns), 5, 2048));
    }

    /** Settings that show as much of rows as told, and all else as by default. */
    public static Settings of(RowsShown rows) {
        Settings read = Settings.load(Map.of());
        return new Settings(
                read.seed(),
                read.inconclusive(),
                read.files(),
                read.models(),
                read.threads(),
                read.fixtureTimeout(),
                rows,
                read.sources());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Settings.install(of(new RowsShown(RowsShown.Mode.VALUES, List.of(ShownValues.ALL), 1000, 1_000_000)));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Settings.uninstall();
    }
}
