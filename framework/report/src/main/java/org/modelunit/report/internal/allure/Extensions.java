package org.modelunit.report.internal.allure;

import io.qameta.allure.Extension;
import io.qameta.allure.allure2.Allure2Plugin;
import io.qameta.allure.category.CategoriesPlugin;
import io.qameta.allure.category.CategoriesTrendPlugin;
import io.qameta.allure.context.JacksonContext;
import io.qameta.allure.context.MarkdownContext;
import io.qameta.allure.context.RandomUidContext;
import io.qameta.allure.core.AttachmentsPlugin;
import io.qameta.allure.core.MarkdownDescriptionsPlugin;
import io.qameta.allure.core.TestsResultsPlugin;
import io.qameta.allure.duration.DurationPlugin;
import io.qameta.allure.duration.DurationTrendPlugin;
import io.qameta.allure.environment.Allure1EnvironmentPlugin;
import io.qameta.allure.executor.ExecutorPlugin;
import io.qameta.allure.history.HistoryPlugin;
import io.qameta.allure.history.HistoryTrendPlugin;
import io.qameta.allure.launch.LaunchPlugin;
import io.qameta.allure.owner.OwnerPlugin;
import io.qameta.allure.retry.RetryPlugin;
import io.qameta.allure.retry.RetryTrendPlugin;
import io.qameta.allure.severity.SeverityPlugin;
import io.qameta.allure.status.StatusChartPlugin;
import io.qameta.allure.suites.SuitesPlugin;
import io.qameta.allure.summary.SummaryPlugin;
import io.qameta.allure.tags.TagsPlugin;
import io.qameta.allure.timeline.TimelinePlugin;
import java.util.List;

/**
 * The parts of Allure that make our report: those of {@code ConfigurationBuilder.bundled()} in the same order, with the tabs
 * Behaviors and Packages, and without its reader of Allure 1, its exports for mail and monitoring, and {@code GaPlugin}, which sends
 * statistics over the network.
 */
final class Extensions {

    private Extensions() {}

    static List<Extension> all() throws ReflectiveOperationException {
        return List.of(
                new JacksonContext(),
                new MarkdownContext(),
                new RandomUidContext(),
                new MarkdownDescriptionsPlugin(),
                new OutsideTexts(),
                new TagsPlugin(),
                new RetryPlugin(),
                new RetryTrendPlugin(),
                new SeverityPlugin(),
                new OwnerPlugin(),
                new HistoryPlugin(),
                new HistoryTrendPlugin(),
                new CategoriesPlugin(),
                new CategoriesTrendPlugin(),
                new DurationPlugin(),
                new DurationTrendPlugin(),
                new StatusChartPlugin(),
                new TimelinePlugin(),
                new SuitesPlugin(),
                named("io.qameta.allure.behaviors.BehaviorsPlugin"),
                named("io.qameta.allure.packages.PackagesPlugin"),
                new TestsResultsPlugin(),
                new AttachmentsPlugin(),
                new SummaryPlugin(),
                new ExecutorPlugin(),
                new LaunchPlugin(),
                new Allure1EnvironmentPlugin(),
                new Allure2Plugin());
    }

    /** The tabs exist in the archive of Allure's command line tool alone: nothing that one could compile against. */
    private static Extension named(String type) throws ReflectiveOperationException {
        return Class.forName(type).asSubclass(Extension.class).getConstructor().newInstance();
    }
}
