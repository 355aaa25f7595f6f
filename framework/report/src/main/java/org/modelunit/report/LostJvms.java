package org.modelunit.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.modelunit.report.RunningJvms.Jvm;
import org.modelunit.text.JsonText;

/** JVMs that began and did not end, killed or crashed: their tests are missing, and nobody may take the others for the whole run. */
final class LostJvms {

    private final List<Jvm> jvms;

    LostJvms(List<Jvm> jvms) {
        this.jvms = List.copyOf(jvms);
    }

    boolean isEmpty() {
        return jvms.isEmpty();
    }

    /** Returns a line for the console. */
    String inWords() {
        return "ModelUnit: this run is not whole: "
                + (jvms.size() == 1 ? "a JVM" : jvms.size() + " JVMs")
                + " began and did not end (" + jvms.stream().map(LostJvms::name).collect(Collectors.joining(", "))
                + "), killed or crashed; tests that did not end there are not in the report";
    }

    private static String name(Jvm jvm) {
        return "process " + jvm.pid() + jvm.start().map(start -> " of " + start).orElse("");
    }

    /** Adds a broken result for each to Allure's results, so that the report says so, and no share of passed tests is 100 %. */
    void addTo(Path results) throws IOException {
        Files.createDirectories(results);
        for (Jvm jvm : jvms) {
            UUID uuid = UUID.nameUUIDFromBytes((jvm.run() + " " + jvm.pid()).getBytes(StandardCharsets.UTF_8));
            Files.writeString(results.resolve(uuid + "-result.json"), json(uuid, jvm));
        }
    }

    private static String json(UUID uuid, Jvm jvm) {
        String begin = jvm.start()
                .map(start -> String.format(Locale.ROOT, ", \"start\": %1$d, \"stop\": %1$d", start.toEpochMilli()))
                .orElse("");
        String name = JsonText.quoted("A JVM that began and did not end");
        String message = JsonText.quoted("Process " + jvm.pid()
                + " took part in this run and is gone without having ended its tests: it was killed, or it crashed. Tests that"
                + " had not ended there are not in this report. The console of the build, hs_err_pid" + jvm.pid()
                + ".log and the kernel's log may say why.");
        return """
            {"uuid": %s, "name": %s, "fullName": %s, "status": "broken", "stage": "finished"%s,
             "statusDetails": {"message": %s},
             "labels": [{"name": "suite", "value": "ModelUnit"}, {"name": "host", "value": %s}]}
            """.formatted(
                JsonText.quoted(uuid.toString()), name, name, begin, message, JsonText.quoted("process " + jvm.pid()));
    }
}
