package org.modelunit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules as they are published, and which classes belong to which. */
final class Modules {

    /** The modules beside core, each by its package below org.modelunit; everything else there is core's. */
    static final List<String> BESIDE_CORE = List.of(
            "data",
            "onnx",
            "evidence",
            "junit",
            "allure",
            "report",
            "assertions",
            "jqwik",
            "remote",
            "measuring",
            "gate",
            "maven",
            "cli");

    /** The packages that hold no code of core: those of the modules, and these rules'. */
    private static final Set<String> OUTSIDE =
            Stream.concat(BESIDE_CORE.stream(), Stream.of("architecture")).collect(Collectors.toUnmodifiableSet());

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar")) // the same, once they are packed
            .importPackages("org.modelunit");

    private Modules() {}

    /** All of them, core first. */
    static Stream<String> all() {
        return Stream.concat(Stream.of("core"), BESIDE_CORE.stream());
    }

    static DescribedPredicate<JavaClass> in(String module) {
        return DescribedPredicate.describe(
                "in " + module, type -> moduleOf(type).equals(module));
    }

    static DescribedPredicate<JavaClass> ofModelUnitBut(String module) {
        return DescribedPredicate.describe(
                "in other modules than " + module,
                type -> !moduleOf(type).isEmpty() && !moduleOf(type).equals(module));
    }

    /** The module of a class, or an empty text for a class that is not ours. */
    static String moduleOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.equals("org.modelunit") && !name.startsWith("org.modelunit.")) {
            return "";
        }
        String[] parts = name.split("\\.");
        return parts.length > 2 && OUTSIDE.contains(parts[2]) ? parts[2] : "core";
    }
}
