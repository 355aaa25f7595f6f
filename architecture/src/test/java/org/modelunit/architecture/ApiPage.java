package org.modelunit.architecture;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.modelunit.text.MarkdownText;

/** The page that lists all public types, {@code docs/api.md}. */
final class ApiPage {

    static final Path FILE = Repository.ROOT.resolve("docs/api.md");

    /** What writes the page anew, from the root of the repository. */
    static final String COMMAND = "mvn test -pl architecture -am -Dtest=ApiPageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dapi.page=write";

    private static final String HEAD = """
            # The public types

            Every type that users can see, with the first sentence of its Javadoc. The page is written from the sources, and a test compares:

            ```
            %s
            ```

            *Experimental* types are for users, and may change until 1.0. *Internal* ones are public only because another package or module
            needs them: leave them alone. A nested type is as stable as the one around it.

            """;

    private final PublicTypes types;

    private ApiPage(PublicTypes types) {
        this.types = types;
    }

    /** Returns what the page has to say. */
    static String text() {
        ApiPage page = new ApiPage(PublicTypes.read());
        Map<String, List<PublicType>> modules = page.types.types().stream()
                .sorted(comparing(PublicType::packageName).thenComparing(PublicType::name))
                .collect(groupingBy(PublicType::module, () -> new TreeMap<>(coreFirst()), toList()));
        StringBuilder text = new StringBuilder(HEAD.formatted(COMMAND)).append(counts(modules));
        modules.forEach((module, ofModule) -> text.append(page.module(module, ofModule)));
        return text.toString();
    }

    private static Comparator<String> coreFirst() {
        return comparing((String module) -> !module.endsWith("-core")).thenComparing(module -> module);
    }

    private static String counts(Map<String, List<PublicType>> modules) {
        StringBuilder table =
                new StringBuilder("| module | experimental | internal | nested |\n| --- | ---: | ---: | ---: |\n");
        modules.forEach((module, ofModule) -> table.append(count("`" + module + "`", ofModule)));
        List<PublicType> all =
                modules.values().stream().flatMap(Collection::stream).toList();
        return table.append(count("all", all)).toString();
    }

    private static String count(String name, List<PublicType> types) {
        Map<String, List<PublicType>> byStatus =
                types.stream().collect(groupingBy(type -> type.isNested() ? "NESTED" : type.status()));
        return "| %s | %d | %d | %d |\n"
                .formatted(name, size(byStatus, "EXPERIMENTAL"), size(byStatus, "INTERNAL"), size(byStatus, "NESTED"));
    }

    private static int size(Map<String, List<PublicType>> types, String key) {
        return types.getOrDefault(key, List.of()).size();
    }

    private String module(String module, List<PublicType> ofModule) {
        StringBuilder text = new StringBuilder("\n## `%s`\n".formatted(module));
        ofModule.stream()
                .collect(groupingBy(PublicType::packageName, TreeMap::new, toList()))
                .forEach((name, ofPackage) -> text.append(ofPackage(name, ofPackage)));
        return text.toString();
    }

    private String ofPackage(String name, List<PublicType> ofPackage) {
        StringBuilder text = new StringBuilder("\n### `%s`\n\n%s\n\n".formatted(name, types.sentenceOf(name)));
        text.append("| type | what it is | status |\n| --- | --- | --- |\n");
        ofPackage.forEach(type -> text.append("| `%s` | %s | %s |\n"
                .formatted(
                        type.name(),
                        MarkdownText.cell(type.sentence()),
                        type.status().toLowerCase(Locale.ROOT))));
        return text.toString();
    }
}
