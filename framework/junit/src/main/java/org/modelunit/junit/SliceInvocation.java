package org.modelunit.junit;

import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/**
 * The test of one slice.
 *
 * @param slice the slice
 */
record SliceInvocation(TestedSlice slice) implements TestTemplateInvocationContext {

    /** Returns the slice's name, by which the test is the same from run to run; JUnit accepts none that is blank. */
    @Override
    public String getDisplayName(int invocationIndex) {
        return slice.name().isBlank() ? "'" + slice.name() + "'" : slice.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of((BeforeEachCallback) slice::keep);
    }
}
