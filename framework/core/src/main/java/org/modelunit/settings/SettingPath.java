package org.modelunit.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Paths in settings as files for others name them: what a run leaves is sent to people who need not know how an account, or a machine, is
 * laid out.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class SettingPath {

    private static final Set<String> KEYS =
            Set.of("modelunit.expected", "modelunit.history", "modelunit.output", "modelunit.released");
    private static final String HOME = "~/";
    private static final Pattern FROM_ROOT = Pattern.compile("(?s)[/\\\\~].*|[A-Za-z]:.*");

    private SettingPath() {}

    private static boolean isPath(Setting setting) {
        return KEYS.contains(setting.key()) || setting.key().startsWith(SettingKeys.MODEL);
    }

    /** Returns a setting as it is meant, see {@link #atHome(String)}. */
    static Setting atHome(Setting setting) {
        return isPath(setting) ? new Setting(setting.key(), atHome(setting.value()), setting.origin()) : setting;
    }

    /**
     * Returns a path as it is meant: {@code ~} at its beginning is the home of the user, as in a shell, which expands none behind
     * {@code -Dkey=}. Whoever means a directory of that name writes {@code ./~}.
     *
     * @param path the path as it was said
     */
    public static String atHome(String path) {
        String user = System.getProperty("user.home", "");
        if (user.isEmpty() || !(path.equals("~") || path.startsWith(HOME))) {
            return path;
        }
        return path.equals("~") ? user : user + "/" + path.substring(HOME.length());
    }

    /**
     * Returns a setting as evidence keeps it: a path below the module's directory is told from there, one below the home of the user from
     * {@code ~}.
     *
     * @param setting any setting
     */
    public static Setting kept(Setting setting) {
        return isPath(setting) ? new Setting(setting.key(), kept(setting.value()), setting.origin()) : setting;
    }

    /**
     * Returns a path as evidence keeps it; any other text, and a path elsewhere, as it is.
     *
     * @param path the path, from the directory of the module whose tests run, or absolute
     */
    public static String kept(String path) {
        return kept(path, Path.of("").toAbsolutePath(), System.getProperty("user.home", ""));
    }

    static String kept(String path, Path directory, String user) {
        try {
            Path place = Path.of(path).normalize();
            if (!place.isAbsolute()) {
                return path.startsWith(HOME) ? "./" + path : path;
            }
            Path module = directory.normalize();
            if (place.startsWith(module)) {
                return place.equals(module) ? "." : slashes(module.relativize(place));
            }
            Path home = Path.of(user);
            boolean isAtHome = home.isAbsolute() && home.getNameCount() > 0 && place.startsWith(home.normalize());
            return isAtHome ? HOME + slashes(home.normalize().relativize(place)) : path;
        } catch (InvalidPathException e) {
            return path; // whoever uses it will say so
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /**
     * Returns the path that evidence has kept. What was below the home of the run's user is looked for below the home of whoever asks:
     * evidence does not say where a user lives.
     *
     * @param directory the directory of the module
     * @param kept what {@link #kept} gave
     */
    public static Path of(Path directory, String kept) {
        return of(directory, kept, System.getProperty("user.home", ""));
    }

    static Path of(Path directory, String kept, String user) {
        return kept.startsWith(HOME) ? Path.of(user).resolve(kept.substring(HOME.length())) : directory.resolve(kept);
    }

    /**
     * Returns a setting as people are shown it: of a path that does not begin at the module, its last name.
     *
     * @param setting a setting of evidence
     */
    public static Setting shown(Setting setting) {
        return isPath(setting) ? new Setting(setting.key(), shown(setting.value()), setting.origin()) : setting;
    }

    /**
     * Returns a path as people are shown it: its last name where it does not begin at the module.
     *
     * @param path a path of evidence, of whatever system
     */
    public static String shown(String path) {
        if (!FROM_ROOT.matcher(path).matches()) {
            return path;
        }
        String names = path.replace('\\', '/');
        int end = names.length();
        while (end > 0 && names.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? path : path.substring(names.lastIndexOf('/', end - 1) + 1, end);
    }
}
