package org.modelunit.architecture;

/**
 * A type that users can see.
 *
 * @param module the artifact
 * @param packageName the name of the package
 * @param name the type's name, after the names of the types around it
 * @param status how stable it is, as {@code @API} says on it or on the type around it
 * @param sentence the first sentence of its Javadoc
 */
record PublicType(String module, String packageName, String name, String status, String sentence) {

    boolean isNested() {
        return name.contains(".");
    }
}
