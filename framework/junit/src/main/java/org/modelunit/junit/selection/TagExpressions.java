package org.modelunit.junit.selection;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * The tags that select tests, written in one way whether a pom or a command line says them, in whatever order and with whatever
 * spaces. JUnit's filters do not show their expressions, but name them as the reason of each decision, also through a filter of Surefire's.
 */
final class TagExpressions {

    private static final Pattern REASON = Pattern.compile(
            "(?:included|excluded) because tags (do not )?match" + " (?:tag )?expression\\(s\\): \\[(.*)]");

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final String ENGINE = "junit-jupiter";

    private TagExpressions() {}

    /** Returns them, or an empty text where there are none, or none that says which they are. */
    static String of(LauncherDiscoveryRequest request) {
        return words(request.getPostDiscoveryFilters().stream()
                .filter(Selection::isOfTags)
                .map(TagExpressions::of)
                .filter(Objects::nonNull));
    }

    private static @Nullable String of(PostDiscoveryFilter filter) {
        FilterResult result = filter.apply(new EngineDescriptor(UniqueId.forEngine(ENGINE), "an engine has no tags"));
        Matcher reason = REASON.matcher(result.getReason().orElse(""));
        if (!reason.matches()) {
            return null;
        }
        boolean isMatch = reason.group(1) == null;
        return (isMatch == result.included() ? "groups=" : "excludedGroups=") + sorted(reason.group(2));
    }

    /** Any of several expressions is enough, so their order and their number say nothing. */
    private static String sorted(String expressions) {
        return Arrays.stream(COMMA.split(expressions))
                .map(expression -> SPACE.matcher(expression).replaceAll(""))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String words(Stream<String> tags) {
        return tags.distinct().sorted().collect(Collectors.joining(", "));
    }
}
