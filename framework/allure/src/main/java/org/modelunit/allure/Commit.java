package org.modelunit.allure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The version of the sources that CI builds, as its servers tell it to builds: a report says what it is about. */
final class Commit {

    /** GitHub, GitLab, Jenkins, Azure, CircleCI, Bitbucket, Buildkite, TeamCity. */
    private static final List<String> VARIABLES = List.of(
            "GITHUB_SHA",
            "CI_COMMIT_SHA",
            "GIT_COMMIT",
            "BUILD_SOURCEVERSION",
            "CIRCLE_SHA1",
            "BITBUCKET_COMMIT",
            "BUILDKITE_COMMIT",
            "BUILD_VCS_NUMBER");

    private Commit() {}

    /**
     * Returns the commit, or nothing where nobody tells.
     *
     * @param environment the variables of the process
     */
    static Optional<String> of(Function<String, @Nullable String> environment) {
        return VARIABLES.stream()
                .map(environment)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(commit -> commit.matches("[0-9A-Za-z.]{6,64}"))
                .findFirst();
    }
}
