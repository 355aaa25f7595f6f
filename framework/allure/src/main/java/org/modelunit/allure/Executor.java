package org.modelunit.allure;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modelunit.text.JsonText;
import org.modelunit.text.PrintableText;

/**
 * The build server that runs the tests, as Allure's file {@code executor.json} has it. Of the variables only those that are named here
 * are read: servers keep passwords among them.
 *
 * @param name what people call the server; empty where none tells
 * @param type the server in Allure's word, which chooses its icon
 * @param build the name of the build: the job and its number
 * @param order the number of the build, which orders the history; empty where it is no number
 * @param address where the build is shown; empty where unknown
 */
record Executor(String name, String type, String build, String order, String address) {

    /** No build server is known. */
    static final Executor NONE = new Executor("", "", "", "", "");

    private static final int LONGEST = 200;
    private static final int LONGEST_ADDRESS = 1000;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,14}");

    static Executor of(Map<String, String> variables) {
        if ("true".equals(variables.get("GITHUB_ACTIONS"))) {
            String repository = text(variables, "GITHUB_REPOSITORY");
            String run = text(variables, "GITHUB_RUN_ID");
            String address = repository.isEmpty() || run.isEmpty()
                    ? ""
                    : text(variables, "GITHUB_SERVER_URL") + "/" + repository + "/actions/runs/" + run;
            return of(
                    "GitHub Actions",
                    "github",
                    text(variables, "GITHUB_WORKFLOW"),
                    number(variables, "GITHUB_RUN_NUMBER"),
                    address);
        }
        if ("true".equals(variables.get("GITLAB_CI"))) {
            return of(
                    "GitLab CI",
                    "gitlab",
                    text(variables, "CI_JOB_NAME"),
                    number(variables, "CI_PIPELINE_IID"),
                    variables.getOrDefault("CI_JOB_URL", variables.getOrDefault("CI_PIPELINE_URL", "")));
        }
        if (variables.containsKey("JENKINS_URL")) {
            return of(
                    "Jenkins",
                    "jenkins",
                    text(variables, "JOB_NAME"),
                    number(variables, "BUILD_NUMBER"),
                    variables.getOrDefault("BUILD_URL", ""));
        }
        return NONE;
    }

    private static Executor of(String name, String type, String job, String order, String address) {
        String build = (job + (order.isEmpty() ? "" : " #" + order)).strip();
        return new Executor(name, type, build, order, web(address));
    }

    private static String text(Map<String, String> variables, String name) {
        String value = PrintableText.of(variables.getOrDefault(name, "").strip());
        return value.length() > LONGEST ? "" : value;
    }

    private static String number(Map<String, String> variables, String name) {
        String value = variables.getOrDefault(name, "").strip();
        return NUMBER.matcher(value).matches() ? value : "";
    }

    /** An address of the web; one that names a user may hold his password, so it is none. */
    private static String web(String address) {
        try {
            URI uri = new URI(address.strip());
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean isPlain = uri.getRawUserInfo() == null
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && address.length() <= LONGEST_ADDRESS;
            return isWeb && isPlain ? uri.toASCIIString() : "";
        } catch (URISyntaxException e) {
            return ""; // no address: nothing leads there
        }
    }

    boolean isKnown() {
        return !name.isEmpty();
    }

    /** Returns the text of Allure's file. */
    String json() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", JsonText.quoted(name));
        fields.put("type", JsonText.quoted(type));
        fields.put("buildOrder", order);
        fields.put("buildName", build.isEmpty() ? "" : JsonText.quoted(build));
        fields.put("buildUrl", address.isEmpty() ? "" : JsonText.quoted(address));
        fields.put("reportName", JsonText.quoted("ModelUnit" + (build.isEmpty() ? "" : ", " + build)));
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> "  " + JsonText.quoted(field.getKey()) + ": " + field.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }
}
