package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.claims.SecretClaims;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.cli.GateCommand;

/**
 * A release from its tests to the signed archive, where every secret of a build server is a canary: in variables, system properties,
 * addresses, headers, cells, and the home of a user. No file holds one of them, however it is packed.
 */
class SecretRunTest {

    /** Each secret ends with what it was. */
    private static final String CANARY = "Cnry7Kq";

    private static final Map<String, String> VARIABLES = Map.of(
            "AWS_SECRET_ACCESS_KEY", secret("Aws"),
            "GITHUB_TOKEN", secret("GithubToken"),
            "CI_JOB_TOKEN", secret("JobToken"),
            "MODELUNIT_EVIDENCE_KEY", secret("EvidenceKeyThatHasThirtyTwoLetters"),
            "MAVEN_CMD_LINE_ARGS", " -Pdemo -Ddb.password=" + secret("CommandLine") + " verify",
            "CI_REPOSITORY_URL", "https://ci:" + secret("Repository") + "@example.org/bank.git",
            "JAVA_HOME_SECRET", secret("Other"),
            "CI", "true");
    private static final Map<String, String> GITHUB = Map.of(
            "GITHUB_ACTIONS", "true",
            "GITHUB_SERVER_URL", "https://user:" + secret("Server") + "@github.example.org",
            "GITHUB_REPOSITORY", "bank/loans",
            "GITHUB_SHA", "c0ffee".repeat(6) + "c0ff",
            "GITHUB_JOB", "test",
            "GITHUB_RUN_ID", "7");
    private static final Map<String, String> GITLAB = Map.of(
            "GITLAB_CI", "true",
            "CI_JOB_NAME", "test",
            "CI_PIPELINE_ID", "7",
            "CI_PIPELINE_IID", "7",
            "CI_COMMIT_SHA", "c0ffee".repeat(6) + "c0ff",
            "CI_JOB_URL", "https://gitlab-ci-token:" + secret("JobUrl") + "@gitlab.example.org/jobs/7");
    private static final Map<String, String> JENKINS = Map.of(
            "JENKINS_URL",
            "https://jenkins.example.org",
            "JOB_NAME",
            "loans",
            "BUILD_NUMBER",
            "7",
            "GIT_COMMIT",
            "c0ffee".repeat(6) + "c0ff",
            "GIT_URL",
            "https://git:" + secret("GitUrl") + "@example.org/bank.git",
            "BUILD_URL",
            "https://admin:" + secret("BuildUrl") + "@jenkins.example.org/job/7/");

    @TempDir
    Path directory;

    private Path module; // the project, in which everything is written
    private Path home;

    @BeforeEach
    void makeDirectories() throws IOException {
        module = Files.createDirectories(directory.resolve("build/loans"));
        home = Files.createDirectories(directory.resolve("home").resolve(secret("User")));
        Files.createDirectories(home.resolve("models"));
        Files.writeString(home.resolve("models/candidate.onnx"), "a model");
    }

    private static String secret(String what) {
        return CANARY + what;
    }

    private List<String> properties() {
        return List.of(
                "-Duser.home=" + home,
                "-Duser.name=" + secret("UserName"),
                "-Dspring.datasource.password=" + secret("Datasource"),
                "-Djavax.net.ssl.keyStorePassword=" + secret("KeyStore"),
                "-D" + SecretClaims.TOKEN + "=" + secret("Header"),
                "-Dmodelunit.output=" + module.resolve("target/modelunit"),
                "-Dmodelunit.model.candidate=" + home.resolve("models/candidate.onnx"),
                "-Dmodelunit.history=" + home.resolve("history"),
                "-Dmodelunit.released=" + home.resolve("releases/release-evidence.zip"));
    }

    /** Runs a program in a JVM of its own, and returns how it ended; what it prints is kept, too. */
    private int java(Map<String, String> server, List<String> properties, Class<?> program, String... arguments)
            throws Exception {
        List<String> command = ShortJvm.command();
        command.addAll(properties);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(module.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        module.resolve("console.txt").toFile()));
        builder.environment()
                .keySet()
                .removeIf(name ->
                        name.matches("(GITHUB|GITLAB|JENKINS|CI|BUILD|RUNNER)(_.*)?")); // of whoever runs this test
        builder.environment().putAll(VARIABLES);
        builder.environment().putAll(server);
        builder.environment()
                .put("GITHUB_STEP_SUMMARY", module.resolve("job.md").toString());
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private void run(Map<String, String> server, String... arguments) throws Exception {
        List<String> all =
                new ArrayList<>(List.of(module.resolve("failures.txt").toString()));
        all.addAll(List.of(arguments));
        java(server, properties(), SecretClaims.class, all.toArray(String[]::new));
        assertThat(module.resolve("console.txt")).content().contains("ModelUnit claims");
        for (String file : List.of("report/index.html", "report/summary.html", "summary.md", "model-card.md")) {
            assertThat(module.resolve("target/modelunit").resolve(file)).exists();
        }
    }

    @Test
    void a_red_run_on_github_tells_no_secret() throws Exception {
        run(GITHUB);

        assertThat(HiddenTexts.in(module, CANARY)).isEmpty();
        assertThat(module.resolve("failures.txt"))
                .content()
                .contains("reaches_too_much", "repeats_its_headers", "HTTP 500", "a name or password in it");
        assertThat(module.resolve("target/modelunit/allure-results/executor.json"))
                .exists();
        assertThat(module.resolve("job.md")).content().contains("candidate");
    }

    @Tag("slow")
    @Test
    void a_red_run_on_jenkins_tells_no_secret() throws Exception {
        run(JENKINS);

        assertThat(HiddenTexts.in(module, CANARY)).isEmpty();
    }

    @Test
    void a_link_with_a_password_is_refused_without_being_shown() throws Exception {
        List<String> properties = new ArrayList<>(properties());
        properties.add("-Dmodelunit.link.issue=https://user:" + secret("Link") + "@example.org/{}");

        java(
                GITHUB,
                properties,
                SecretClaims.class,
                module.resolve("failures.txt").toString());

        assertThat(HiddenTexts.in(module, CANARY)).isEmpty();
        assertThat(module.resolve("failures.txt")).content().contains("modelunit.link.issue");
    }

    @Tag("slow")
    @Test
    void a_signed_release_from_gitlab_holds_no_secret() throws Exception {
        String output = module.resolve("target/modelunit").toString();
        String policy = module.resolve("policy.yaml").toString();
        String model = home.resolve("models/candidate.onnx").toString();
        String verdict = module.resolve("verdict.json").toString();

        assertThat(gate("begin", "--module", module.toString(), "--session", "job-7"))
                .isZero();
        run(GITLAB, "green");
        assertThat(gate("init", "--name", "candidate", "--model", model, "--evidence", output, "--policy", policy))
                .isZero();
        gate(
                "judge",
                "--policy",
                policy,
                "--model",
                model,
                "--evidence",
                output,
                "--verdict",
                verdict,
                "--summary",
                module.resolve("judged").toString());
        gate("sign", "--verdict", verdict, "--policy", policy, "--evidence", output);

        assertThat(module.resolve("release-evidence.zip")).as(console()).exists();
        assertThat(HiddenTexts.in(module, CANARY)).isEmpty();
    }

    private int gate(String... arguments) throws Exception {
        return java(GITLAB, List.of("-Duser.home=" + home), GateCommand.class, arguments);
    }

    private String console() throws IOException {
        return Files.readString(module.resolve("console.txt"));
    }

    @Test
    void the_search_finds_what_is_hidden() throws IOException {
        byte[] page = ("<svg>" + CANARY + "</svg>").getBytes(StandardCharsets.UTF_8);
        String picture = "x".repeat(80) + new String(page, StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().encodeToString(picture.getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> files = new TreeMap<>(Map.of(
                "plain", page,
                "zip",
                        zip(
                                "report.html",
                                ("src=\"data:image/svg+xml;base64," + base64).getBytes(StandardCharsets.UTF_8)),
                "zip of zip", zip("inner.zip", zip("x", page)),
                "gzip", gzip(page),
                "short", Base64.getEncoder().encode(("token=" + CANARY).getBytes(StandardCharsets.UTF_8)),
                "address", CANARY.replace("C", "%43").getBytes(StandardCharsets.UTF_8),
                "json", CANARY.replace("C", "\\u0043").getBytes(StandardCharsets.UTF_8),
                "nothing", "nothing".getBytes(StandardCharsets.UTF_8)));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(module.resolve(file.getKey()), file.getValue());
        }

        files.remove("nothing");
        assertThat(HiddenTexts.in(module, CANARY).stream()
                        .map(place -> place.split("[:!]| in | un", 2)[0])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(files.keySet());
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
