package org.modelunit.data.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.pipeline.Reference;
import org.modelunit.tensor.ElementType;

/** Runs modelunit_export.py where there is a Python with NumPy, and reads what it wrote. */
@Tag("slow")
class ModelunitExportTest {

    @TempDir
    Path directory;

    private String python = "";

    private record Run(int exit, String output) {}

    @BeforeEach
    void there_is_a_python_with_numpy() throws Exception {
        for (String name : List.of("python3", "/usr/bin/python3", "python")) {
            if (python.isEmpty() && run(name, "-c", "import numpy").exit() == 0) {
                python = name;
            }
        }
        assumeTrue(!python.isEmpty(), "no Python with NumPy here");
    }

    private Run run(String... command) throws Exception {
        Path log = directory.resolve("log.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.environment()
                .put(
                        "PYTHONPATH",
                        Path.of("src/main/resources").toAbsolutePath().toString());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            boolean hasEnded = process.waitFor(2, TimeUnit.MINUTES);
            return new Run(hasEnded ? process.exitValue() : -1, Files.readString(log, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Run(-1, e.toString());
        }
    }

    private Run export(String arguments) throws Exception {
        return run(
                python,
                "-c",
                "import numpy as np\nfrom modelunit_export import export\nX = np.arange(6.0).reshape(3, 2)\nexport("
                        + arguments + ")");
    }

    @Test
    void what_it_writes_today_is_what_is_committed() throws Exception {
        Path script = Path.of("src/test/python/make_reference.py").toAbsolutePath();

        assertThat(run(python, script.toString(), directory.resolve("reference").toString()))
                .isEqualTo(new Run(0, ""));
        for (String file : List.of("features.npy", "scores.npy", "decision.npy")) {
            assertThat(directory.resolve("reference").resolve(file))
                    .hasSameBinaryContentAs(ReferenceTestKit.committed().resolve(file));
        }
        Reference today = Reference.at(directory.resolve("reference"));
        Reference committed = Reference.at(ReferenceTestKit.committed());
        assertThat(today).hasToString(committed.toString());
        assertThat(today.keys()).isEqualTo(committed.keys());
        assertThat(today.columns("features")).isEqualTo(committed.columns("features"));
        for (String tensor : List.of("input_ids", "attention_mask")) { // the archive differs with Python's version
            assertThat(ReferenceTestKit.texts(today.stage("tokens").get(tensor)))
                    .isEqualTo(ReferenceTestKit.texts(committed.stage("tokens").get(tensor)));
        }
    }

    @Test
    void a_reference_is_replaced_and_nothing_is_left_beside_it() throws Exception {
        assertThat(export("'r', stages={'a': X, 'b': X}").output()).isEmpty();
        assertThat(export("'r', stages={'a': {'file': X, 'deep/er': X > 2}}").output())
                .isEmpty();

        Reference reference = Reference.at(directory.resolve("r"));
        assertThat(reference.stages()).containsExactly("a");
        assertThat(reference.stage("a").names()).containsExactly("file", "deep/er");
        assertThat(reference.stage("a").get("deep/er").elementType()).isEqualTo(ElementType.BOOL);
        assertThat(files()).containsExactlyInAnyOrder("log.txt", "r");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void a_folder_of_other_files_is_left_alone() throws Exception {
        Files.createDirectory(directory.resolve("mine"));
        Files.writeString(directory.resolve("mine/thesis.txt"), "x");

        assertThat(export("'mine', stages={'a': X}").output()).contains("holds files that are no reference");
        assertThat(directory.resolve("mine/thesis.txt")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "{}@a reference needs a stage",
                "{'a': np.array([object()])}@stage 'a' is of dtype object, which Java cannot read",
                "{'a': X.astype(complex)}@stage 'a' is of dtype complex128, which Java cannot read",
                "{'a': 1.0}@stage 'a' is a single value, but its first axis has to count the rows",
                "{'a': X, 'b': X[1:]}@the stages have different numbers of rows: a 3, b 2",
                "{'../a': X}@a stage is named as files can be everywhere",
                "{'con': X}@a stage is named as files can be everywhere",
                "{'manifest': X}@a stage is named as files can be everywhere",
                "{'A': X, 'a': X}@the stages 'A' and 'a' would be one file on some machines",
                "{'a': {'../x': X}}@stage 'a' has an array '../x', whose name would lead out of its file",
                "{'a': {}}@stage 'a' has no arrays",
                "{'a': X}, keys=[1, 2]@there are 2 keys for 3 rows",
                "{'a': X}, keys=[1, 2, 1]@keys have to differ, but '1' is the key of row 0 and of row 2",
                "{'a': X}, columns={'b': ['x']}@columns names a stage 'b', but there are ['a']",
                "{'a': X}, columns={'a': ['x']}@columns has 1 names for stage 'a', but no array of it has a last axis"
                        + " of 1"
            })
    void what_java_could_not_read_is_refused_and_leaves_nothing(String stages, String message) throws Exception {
        Run run = export("'r', stages=" + stages);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains(message);
        assertThat(files()).containsExactly("log.txt");
    }
}
