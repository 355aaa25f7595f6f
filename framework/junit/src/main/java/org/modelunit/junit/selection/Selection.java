package org.modelunit.junit.selection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.ClasspathRootSelector;
import org.junit.platform.engine.discovery.IterationSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.ModuleSelector;
import org.junit.platform.engine.discovery.NestedClassSelector;
import org.junit.platform.engine.discovery.NestedMethodSelector;
import org.junit.platform.engine.discovery.PackageNameFilter;
import org.junit.platform.engine.discovery.PackageSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.modelunit.junit.fork.SurefireFork;

/**
 * Says in words how tests were selected. A build tool hands over the classes it has found, which are all of them unless it was told
 * otherwise; the same from anybody else is a choice. Where that cannot be told apart, it is taken for a choice: one who runs less than
 * everything is not told that the rest is missing.
 *
 * @param words the words; an empty text for everything
 * @param tags the tags that select them, written in one way wherever they stand: {@code groups=a,b, excludedGroups=c}; empty where by none
 * @param taken the tests that these tags take
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Selection(String words, String tags, TagChoice taken) {

    /** No choice: whatever tests there are. */
    public static final Selection EVERYTHING = new Selection("", "", TagChoice.EVERYTHING);

    /** What Surefire, Failsafe and Maven's users select by, as Surefire hands it to the JVMs that it forks. */
    private static final List<String> PROPERTIES = List.of("test", "it.test", "groups", "excludedGroups");

    private static final Set<String> OF_TAGS = Set.of("groups", "excludedGroups");

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private static final String BY_TAGS = "tags";

    /** Surefire 3.6 wraps the filter of tags that a pom says in one of its own, and has a class for the filter of methods. */
    private static final String GROUPS_OF_SUREFIRE =
            "org.apache.maven.surefire.junitplatform.JUnitPlatformProvider$$Lambda";

    /** Starts of the main classes of build tools' JVMs. */
    private static final List<String> TOOLS =
            List.of("worker.org.gradle.", "org.codehaus.plexus.classworlds.launcher.Launcher");

    /**
     * Returns how tests were selected.
     *
     * @param request what JUnit was asked for
     */
    public static Selection of(LauncherDiscoveryRequest request) {
        return of(request, isOfBuildTool(System.getProperty("sun.java.command", "")));
    }

    static Selection of(LauncherDiscoveryRequest request, boolean isOfBuildTool) {
        Set<String> words = new LinkedHashSet<>();
        if (isOfBuildTool) {
            PROPERTIES.forEach(name -> Optional.ofNullable(System.getProperty(name))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> words.add("-D" + name + "=" + asOneWord(name, value))));
        }
        boolean isSaid = !words.isEmpty();
        for (DiscoverySelector selector : request.getSelectorsByType(DiscoverySelector.class)) {
            add(words, word(selector, isOfBuildTool));
        }
        for (ClassNameFilter filter : request.getFiltersByType(ClassNameFilter.class)) {
            add(words, isOfBuildTool ? "" : names(filter)); // Surefire names the classes twice, in a filter too
        }
        if (!request.getFiltersByType(PackageNameFilter.class).isEmpty()) {
            words.add("packages");
        }
        if (!request.getEngineFilters().isEmpty()) {
            words.add("engines");
        }
        if (!isSaid) { // else the filters are the same once more
            request.getPostDiscoveryFilters().forEach(filter -> words.add(word(filter)));
        }
        return new Selection(String.join(", ", words), TagExpressions.of(request), TagChoice.of(request));
    }

    /** Tags in a list have no space between them, so that the list is one of the words. */
    private static String asOneWord(String name, String value) {
        return OF_TAGS.contains(name) ? COMMA.matcher(value.strip()).replaceAll(",") : value;
    }

    static boolean isOfBuildTool(String command) {
        return SurefireFork.isFork(command) || TOOLS.stream().anyMatch(command::startsWith);
    }

    private static void add(Set<String> words, String word) {
        if (!word.isEmpty()) {
            words.add(word);
        }
    }

    private static String word(DiscoverySelector selector, boolean isOfBuildTool) {
        if (selector instanceof ClassSelector || selector instanceof NestedClassSelector) {
            return isOfBuildTool ? "" : "classes";
        }
        if (selector instanceof MethodSelector || selector instanceof NestedMethodSelector) {
            return "methods";
        }
        if (selector instanceof UniqueIdSelector) {
            return "unique ids";
        }
        if (selector instanceof IterationSelector) {
            return "invocations";
        }
        if (selector instanceof PackageSelector inPackage) {
            return inPackage.getPackageName().isEmpty() ? "" : "packages";
        }
        return selector instanceof ClasspathRootSelector || selector instanceof ModuleSelector ? "" : "files";
    }

    private static String names(ClassNameFilter filter) {
        return filter.toString().contains(ClassNameFilter.STANDARD_INCLUDE_PATTERN) ? "" : "names of classes";
    }

    private static String word(PostDiscoveryFilter filter) {
        return isOfTags(filter) ? BY_TAGS : "methods";
    }

    static boolean isOfTags(PostDiscoveryFilter filter) {
        String name = filter.getClass().getName();
        return name.contains("TagFilter") || name.startsWith(GROUPS_OF_SUREFIRE);
    }
}
