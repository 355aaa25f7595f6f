package org.modelunit.weakspot;

import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.baseline.BaselineStore;
import org.modelunit.baseline.KeptContent;
import org.modelunit.error.BaselineException;
import org.modelunit.recording.Recording;
import org.modelunit.recording.RerunCommand;
import org.modelunit.recording.RunLocation;
import org.modelunit.settings.ModulePath;
import org.modelunit.settings.Settings;
import org.modelunit.settings.Settings.BaselineMode;
import org.modelunit.text.PrintableText;

/**
 * A reviewed list of weak spots under version control. It is written on request only, by {@code -Dmodelunit.baseline=write} where there
 * is none and {@code -Dmodelunit.baseline=rewrite} where there is one. The run that writes is inconclusive, and leaves the
 * reasons empty: a baseline is refused until somebody has said of each spot why it may stay. Nothing approves itself.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class WeakSpotBaseline {

    private final Path file;
    private final BaselineStore<KnownWeakSpots> store;

    private WeakSpotBaseline(Path file, BaselineStore<KnownWeakSpots> store) {
        this.file = file;
        this.store = store;
    }

    /**
     * Returns the baseline in a file.
     *
     * @param file its path, from the directory of the module whose tests run: "src/test/resources/weak-spots.json"
     * @throws BaselineException if nothing on the class path can read such files
     */
    public static WeakSpotBaseline at(String file) {
        return at(file, BaselineStore.of(KnownWeakSpots.class, "the list", file));
    }

    /**
     * Returns the baseline in a file that is kept in another way.
     *
     * @param file its path
     * @param store reads and writes it
     */
    public static WeakSpotBaseline at(String file, BaselineStore<KnownWeakSpots> store) {
        return new WeakSpotBaseline(Path.of(file), store);
    }

    /**
     * Judges weak spots by the baseline, or writes it if that was asked for.
     *
     * @param found what was found
     * @throws BaselineException if there is no baseline, or one that cannot be used; the message says how to make one
     */
    public WeakSpotVerdict judge(WeakSpots found) {
        return claim(found).judge();
    }

    /**
     * Returns the claim that there are no weak spots but those in the baseline. Nothing is read before it is judged.
     *
     * @param found what was found
     */
    public WeakSpotClaim claim(WeakSpots found) {
        return new WeakSpotClaim(found, Optional.of(this));
    }

    WeakSpotVerdict verdict(WeakSpots found) {
        BaselineMode mode = Settings.current().baseline();
        if (mode == BaselineMode.REWRITE) {
            return written(found);
        }
        Optional<KnownWeakSpots> list = store.read(file);
        if (mode == BaselineMode.WRITE
                && list.map(each -> each.run().equals(RunLocation.id())).orElse(true)) {
            return written(found);
        }
        KnownWeakSpots known = list.orElseThrow(this::missing);
        known.requireReasons(toString());
        return new Ratchet(found, known, place()).verdict();
    }

    private WeakSpotVerdict written(WeakSpots found) {
        String run = RunLocation.id();
        KnownWeakSpots list = KnownWeakSpots.of(found).writtenIn(run);
        store.update(file, old -> {
            old.ifPresent(before -> requireSame(before, list));
            return old.map(list::withReasonsOf).orElse(list);
        });
        KnownWeakSpots kept = store.read(file).orElseThrow(this::missing);
        return new Ratchet(found, kept, place()).verdict().written();
    }

    /** Two claims that write one list, each its own, would leave the later one's, whichever that is. */
    private void requireSame(KnownWeakSpots before, KnownWeakSpots now) {
        if (before.run().equals(now.run()) && !before.saysSameAs(now)) {
            throw new BaselineException(
                    "two claims of this run write different weak spots to " + PrintableText.of(toString())
                            + ": " + before.inWords() + ", and " + now.inWords()
                            + "; keep a list for each of them, and run again");
        }
    }

    private BaselineException missing() {
        RerunCommand write = RerunCommand.of(Recording.test()).with("modelunit.baseline", "write");
        return new BaselineException("there is no list of known weak spots at " + PrintableText.of(toString())
                + "; write it with\n  " + write
                + "\nthen review it, say why each may stay, and commit it");
    }

    /** What claims call the file, on every machine the same. */
    String place() {
        return ModulePath.of(file);
    }

    /** The digest of what the file holds. */
    String digest() {
        return KeptContent.digest(file);
    }

    /** Returns the path as it was given, with slashes. */
    @Override
    public String toString() {
        return file.toString().replace('\\', '/');
    }
}
