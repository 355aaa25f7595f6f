package org.modelunit.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The version of the sources that is tested.
 *
 * @param sha the commit's name; empty where nobody tells
 * @param branch the branch; empty where nobody tells
 * @param tree whether the sources are those of the commit
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Commit(String sha, String branch, WorkingTree tree) {

    /** No commit is known. */
    public static final Commit UNKNOWN = new Commit("", "");

    /** GitHub, GitLab, Jenkins, Azure, CircleCI, Bitbucket, Buildkite, TeamCity. */
    private static final List<String> COMMITS = List.of(
            "GITHUB_SHA",
            "CI_COMMIT_SHA",
            "GIT_COMMIT",
            "BUILD_SOURCEVERSION",
            "CIRCLE_SHA1",
            "BITBUCKET_COMMIT",
            "BUILDKITE_COMMIT",
            "BUILD_VCS_NUMBER");

    /** GitHub, for pull requests and else; GitLab; Jenkins, with several branches and with one. */
    private static final List<String> BRANCHES =
            List.of("GITHUB_HEAD_REF", "GITHUB_REF_NAME", "CI_COMMIT_REF_NAME", "BRANCH_NAME", "GIT_BRANCH");

    private static final Pattern COMMIT = Pattern.compile("[0-9A-Za-z.]{6,64}");
    private static final Pattern BRANCH = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/#@+-]{0,199}");

    /** Creates a commit, and leaves it unknown whether files were changed since. */
    public Commit(String sha, String branch) {
        this(sha, branch, WorkingTree.UNKNOWN);
    }

    Commit withTree(WorkingTree other) {
        return new Commit(sha, branch, other);
    }

    /**
     * Returns the commit that Git's files tell, which is the one that is checked out, or else the one that a build server tells. Build
     * servers check out a commit without a branch, so the branch is the server's where both speak of one commit.
     *
     * @param directory a directory of the sources
     * @param variables the variables of the process
     */
    static Commit of(Path directory, Map<String, String> variables) {
        Commit files = GitFiles.commit(directory);
        Commit server = new Commit(first(COMMITS, COMMIT, variables), first(BRANCHES, BRANCH, variables));
        if (files.sha.isEmpty()) {
            return server.sha.isEmpty() ? UNKNOWN : server;
        }
        return files.branch.isEmpty() && files.sha.equals(server.sha) ? server.withTree(files.tree) : files;
    }

    /** Returns a branch as it may be shown: nothing in place of a name that is none. */
    static String branch(String name) {
        return BRANCH.matcher(name).matches() ? name : "";
    }

    private static String first(List<String> names, Pattern form, Map<String, String> variables) {
        return names.stream()
                .map(variables::get)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> form.matcher(value).matches())
                .findFirst()
                .orElse("");
    }
}
