package org.modelunit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;

/** The modules as they are published, and which classes belong to which. */
final class Modules {

    /** The packages outside core; everything else below org.modelunit is core's. */
    private static final Set<String> BESIDE_CORE = Set.of(
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
            "cli",
            "architecture");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar")) // the same, once they are packed
            .importPackages("org.modelunit");

    private Modules() {}

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
        return parts.length > 2 && BESIDE_CORE.contains(parts[2]) ? parts[2] : "core";
    }
}
