package org.modelunit.junit;

import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/**
 * The test that fails where there are no slices to test.
 *
 * @param slicing the name of the fixture method
 * @param error why there are none
 */
record NoSlices(String slicing, RuntimeException error) implements TestTemplateInvocationContext {

    @Override
    public String getDisplayName(int invocationIndex) {
        return "slices by " + slicing;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of((BeforeEachCallback) context -> {
            throw error;
        });
    }
}
