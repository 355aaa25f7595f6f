package org.modelunit.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much stands in one room: a package, a noun, a record. */
class RoomsTest {

    private static final int MOST_FILES = 45;
    private static final int MOST_NOUNS = 20;
    private static final int LONGEST_NOUN = 230;
    private static final int MOST_COMPONENTS = 8;

    /** An annotation, which is written with an {@code @}, and the type of a claim's bar, which hardly anybody writes. */
    private static final String ANNOTATION_TOO = "Requirement.java";

    private static final String CORE = "framework/core/src/main/java/org/modelunit";

    @Test
    void a_package_has_a_screenful_of_files() {
        Map<String, Long> packages = types().stream()
                .map(Repository::name)
                .map(name -> name.substring(0, name.lastIndexOf('/')))
                .collect(groupingBy(name -> name, TreeMap::new, counting()));

        assertThat(packages).hasSizeGreaterThan(50).containsKey(CORE);
        assertThat(packages.entrySet())
                .filteredOn(files -> files.getValue() > (files.getKey().equals(CORE) ? MOST_NOUNS : MOST_FILES))
                .isEmpty();
    }

    @Test
    void no_two_classes_share_a_simple_name() {
        Map<String, List<String>> files = types().stream()
                .map(Repository::name)
                .filter(name -> !name.endsWith("/" + ANNOTATION_TOO))
                .collect(groupingBy(name -> name.substring(name.lastIndexOf('/') + 1)));

        assertThat(files).hasSizeGreaterThan(100);
        assertThat(files.values()).filteredOn(same -> same.size() > 1).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Metric", "Evaluation", "Dataset"})
    void a_noun_is_slim(String noun) {
        assertThat(types())
                .filteredOn(file -> file.endsWith(noun + ".java"))
                .singleElement()
                .satisfies(file ->
                        assertThat(Repository.text(file).lines().count()).isLessThan(LONGEST_NOUN));
    }

    @Test
    void a_record_has_eight_components_at_most() {
        ArchRuleDefinition.classes()
                .that()
                .areRecords()
                .should(ArchConditions.be(
                        "a record of eight components at most", type -> components(type) <= MOST_COMPONENTS))
                .check(Modules.CLASSES);
    }

    private static long components(JavaClass record) {
        return record.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
    }

    private static List<Path> types() {
        return Sources.all().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .toList();
    }
}
