package org.modelunit.report.internal.allure;

import io.qameta.allure.Extension;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.Plugin;
import java.util.List;

/** Allure's configuration with our name on it. */
record ReportConfiguration(List<Extension> extensions) implements Configuration {

    static final String NAME = "ModelUnit";
    static final String LANGUAGE = "en";

    @Override
    public List<Extension> getExtensions() {
        return extensions;
    }

    /** Plugins in Allure's sense are extensions with files for the page; ours are written by {@link ReportPage}. */
    @Override
    public List<Plugin> getPlugins() {
        return List.of();
    }

    @Override
    public String getUuid() {
        return NAME;
    }

    @Override
    public String getReportName() {
        return NAME;
    }

    @Override
    public String getReportLanguage() {
        return LANGUAGE;
    }
}
