package org.modelunit.build;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What tests ran on.
 *
 * @param java the version of Java
 * @param jvm the name of the virtual machine
 * @param os the operating system, with its version
 * @param architecture the architecture of the processors
 * @param processors how many processors the virtual machine may use; 0 where that is not known
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Machine(String java, String jvm, String os, String architecture, int processors) {

    /** A machine that nothing is known of. */
    public static final Machine UNKNOWN = new Machine("", "", "", "", 0);

    static Machine current() {
        return new Machine(
                Runtime.version().toString(),
                System.getProperty("java.vm.name", ""),
                (System.getProperty("os.name", "") + " " + System.getProperty("os.version", "")).strip(),
                System.getProperty("os.arch", ""),
                Runtime.getRuntime().availableProcessors());
    }
}
