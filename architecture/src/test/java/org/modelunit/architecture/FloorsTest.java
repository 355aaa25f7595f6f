package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Core is a house: a package uses only packages on floors below it, and {@code docs/architecture.md} says which. */
class FloorsTest {

    private static final FloorTable TABLE = FloorTable.read();

    @Test
    void the_table_has_a_row_for_every_package_of_core() {
        assertThat(TABLE.names()).containsExactlyInAnyOrderElementsOf(USES.keySet());
    }

    @TestFactory
    Stream<DynamicTest> a_package_uses_only_what_stands_before_it() {
        List<String> names = TABLE.names();
        return TABLE.floors().stream()
                .map(floor -> dynamicTest(floor.name(), () -> {
                    List<String> below = names.subList(0, names.indexOf(floor.name()));
                    assertThat(floor.mayUse())
                            .as("what %s may use", floor.name())
                            .isSubsetOf(below);
                    assertThat(usesOf(floor.name()))
                            .as("what %s uses", floor.name())
                            .isSubsetOf(below);
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_table_says_what_each_package_uses() {
        return TABLE.floors().stream()
                .map(floor -> dynamicTest(floor.name(), () -> assertThat(TABLE.cell(floor.mayUse()))
                        .as("what %s may use, which is to be what it uses:%n%s", floor.name(), examples(floor))
                        .isEqualTo(TABLE.cell(usesOf(floor.name())))));
    }

    /** One use of each package that the table does not allow. */
    private static String examples(FloorTable.Floor floor) {
        Map<String, Dependency> examples = new TreeMap<>(USES.getOrDefault(floor.name(), Map.of()));
        examples.keySet().removeAll(floor.mayUse());
        return String.join(
                "\n", examples.values().stream().map(Dependency::getDescription).toList());
    }

    private static Set<String> usesOf(String name) {
        return new TreeSet<>(USES.getOrDefault(name, Map.of()).keySet());
    }

    /** For each package of core those that it uses, each with an example. */
    private static final Map<String, Map<String, Dependency>> USES = uses();

    private static Map<String, Map<String, Dependency>> uses() {
        Map<String, Map<String, Dependency>> uses = new TreeMap<>();
        for (JavaClass type : Modules.CLASSES.that(Modules.in("core"))) {
            Map<String, Dependency> ofPackage = uses.computeIfAbsent(floor(type), name -> new TreeMap<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (Modules.moduleOf(target).equals("core") && !floor(target).equals(floor(type))) {
                    ofPackage.putIfAbsent(floor(target), dependency);
                }
            }
        }
        return uses;
    }

    private static String floor(JavaClass type) {
        return type.getPackageName().replaceFirst("^org\\.modelunit\\.", "");
    }
}
