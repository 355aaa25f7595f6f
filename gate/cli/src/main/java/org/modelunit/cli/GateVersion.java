package org.modelunit.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest tells. */
final class GateVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "ModelUnit "
                    + Objects.requireNonNullElse(GateVersion.class.getPackage().getImplementationVersion(), "unknown")
        };
    }
}
