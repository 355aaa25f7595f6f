package org.modelunit.junit;

import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.modelunit.text.PrintableText;

/**
 * The test of one slice.
 *
 * @param slice the slice
 */
record SliceInvocation(TestedSlice slice) implements TestTemplateInvocationContext {

    /** Returns the slice's name, which keeps the test the same from run to run; JUnit accepts none that is blank. */
    @Override
    public String getDisplayName(int invocationIndex) {
        String name = PrintableText.of(slice.name());
        return name.isBlank() ? "'" + name + "'" : name;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of((BeforeEachCallback) slice::keep);
    }
}
