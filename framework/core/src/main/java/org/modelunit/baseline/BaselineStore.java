package org.modelunit.baseline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.ServiceLoader;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.BaselineException;
import org.modelunit.text.PrintableText;

/**
 * Keeps what was reviewed in files: baselines, known weak spots, counter-examples. Found by {@link java.util.ServiceLoader}. Safe for any
 * thread, and for several JVMs that share a file.
 *
 * @param <T> what one file holds
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface BaselineStore<T> {

    /**
     * A change of a file, made at once.
     *
     * @param <T> what the file holds
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    interface Change<T> {

        /**
         * Returns what the file is to hold.
         *
         * @param before what it holds; empty if there is no such file
         */
        T of(Optional<T> before);
    }

    /** Returns the type of what one file holds. */
    Class<T> kept();

    /**
     * Reads a file.
     *
     * @param file where it is kept
     * @return empty if there is no such file
     * @throws BaselineException if the file cannot be used; the message names the file and what is wrong in it
     */
    Optional<T> read(Path file);

    /**
     * Changes a file, so that nobody ever sees half of it and no other change of it is lost: whoever else changes it waits.
     *
     * @param file where it is kept; directories are made
     * @param change gives what the file is to hold for what it holds, empty if there is no such file; where it throws, nothing is written
     * @throws BaselineException if the file cannot be used
     */
    void update(Path file, Change<T> change);

    /** Returns the date of today in UTC, which tells whether the life of something kept is over. */
    LocalDate today();

    /**
     * Returns the store on the class path that keeps a type.
     *
     * @param kept the type of what one file holds
     * @param what what it is called
     * @param file the file that is asked for
     * @param <T> that type
     * @throws BaselineException if there is none
     */
    @API(status = Status.INTERNAL, since = "0.1")
    @SuppressWarnings("unchecked") // a store says what it keeps
    static <T> BaselineStore<T> of(Class<T> kept, String what, String file) {
        for (BaselineStore<?> store : ServiceLoader.load(BaselineStore.class, BaselineStore.class.getClassLoader())) {
            if (store.kept().equals(kept)) {
                return (BaselineStore<T>) store;
            }
        }
        throw new BaselineException("nothing here can read " + what + " " + PrintableText.of(file)
                + "; add modelunit-evidence to the class path");
    }
}
