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
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A module of many packages is a house: a package uses only those on floors below it, and {@code docs/floors.md} says which. */
class FloorsTest {

    private static final List<House> HOUSES = List.of(
            new House("core", "org.modelunit", "Inside core"),
            new House("onnx", "org.modelunit.onnx", "Inside onnx"),
            new House("gate", "org.modelunit.gate", "Inside gate"));

    static List<House> houses() {
        return HOUSES;
    }

    @ParameterizedTest
    @MethodSource("houses")
    void the_table_has_a_row_for_every_package(House house) {
        assertThat(house.table.names()).containsExactlyInAnyOrderElementsOf(house.uses.keySet());
    }

    @TestFactory
    Stream<DynamicTest> a_package_uses_only_what_stands_before_it() {
        return eachFloor((house, floor) -> {
            List<String> names = house.table.names();
            List<String> below = names.subList(0, names.indexOf(floor.name()));
            assertThat(floor.mayUse()).as("what %s may use", floor.name()).isSubsetOf(below);
            assertThat(house.usesOf(floor.name()))
                    .as("what %s uses", floor.name())
                    .isSubsetOf(below);
        });
    }

    @TestFactory
    Stream<DynamicTest> the_table_says_what_each_package_uses() {
        return eachFloor((house, floor) -> assertThat(house.table.cell(floor.mayUse()))
                .as("what %s may use, which is to be what it uses:%n%s", floor.name(), house.examples(floor))
                .isEqualTo(house.table.cell(house.usesOf(floor.name()))));
    }

    private interface OfFloor {
        void check(House house, FloorTable.Floor floor);
    }

    private static Stream<DynamicTest> eachFloor(OfFloor check) {
        return HOUSES.stream().flatMap(house -> house.table.floors().stream()
                .map(floor -> dynamicTest(house.module + ": " + floor.name(), () -> check.check(house, floor))));
    }

    /** A module, its table, and for each of its packages those of it that it uses, each with an example. */
    private static final class House {

        private final String module;
        private final String base;
        private final FloorTable table;
        private final Map<String, Map<String, Dependency>> uses;

        House(String module, String base, String section) {
            this.module = module;
            this.base = base;
            this.table = FloorTable.read(section);
            this.uses = uses();
        }

        private Map<String, Map<String, Dependency>> uses() {
            Map<String, Map<String, Dependency>> found = new TreeMap<>();
            for (JavaClass type : Modules.CLASSES.that(Modules.in(module))) {
                Map<String, Dependency> ofPackage = found.computeIfAbsent(floor(type), name -> new TreeMap<>());
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (Modules.moduleOf(target).equals(module)
                            && !floor(target).equals(floor(type))) {
                        ofPackage.putIfAbsent(floor(target), dependency);
                    }
                }
            }
            return found;
        }

        /** The name of a package below the module's own. */
        private String floor(JavaClass type) {
            String name = type.getPackageName();
            return name.startsWith(base + ".") ? name.substring(base.length() + 1) : name;
        }

        Set<String> usesOf(String name) {
            return new TreeSet<>(uses.getOrDefault(name, Map.of()).keySet());
        }

        /** One use of each package that the table does not allow. */
        String examples(FloorTable.Floor floor) {
            Map<String, Dependency> examples = new TreeMap<>(uses.getOrDefault(floor.name(), Map.of()));
            examples.keySet().removeAll(floor.mayUse());
            return String.join(
                    "\n",
                    examples.values().stream().map(Dependency::getDescription).toList());
        }

        @Override
        public String toString() {
            return module;
        }
    }
}
