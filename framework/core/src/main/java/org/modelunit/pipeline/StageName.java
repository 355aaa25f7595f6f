package org.modelunit.pipeline;

/** The names of stages, which people write into tests and find as names of files. */
final class StageName {

    private StageName() {}

    static String checked(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a stage needs a name, such as 'features'");
        }
        return name;
    }
}
