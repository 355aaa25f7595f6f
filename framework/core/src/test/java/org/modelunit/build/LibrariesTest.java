package org.modelunit.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {

    @TempDir
    private Path directory;

    @Test
    void those_on_the_class_path_have_the_versions_of_their_jars_and_no_others_are_named() {
        Map<String, String> libraries = Libraries.onClassPath();

        assertThat(libraries).containsKeys("AssertJ", "JUnit Jupiter", "JUnit Platform", "ModelUnit");
        assertThat(libraries.get("JUnit Jupiter"))
                .isEqualTo(Test.class.getPackage().getImplementationVersion());
        assertThat(Assertions.class.getPackage().getImplementationVersion()).isNull();
        assertThat(libraries.get("AssertJ")).matches("3\\.\\d+\\.\\d+");
        assertThat(Libraries.of(ClassLoader.getPlatformClassLoader())).isEmpty();
    }

    @Test
    void a_version_that_is_none_is_unknown() throws Exception {
        assertThat(versionOf("1.28.0-rc.1+cpu")).isEqualTo("1.28.0-rc.1+cpu");
        assertThat(versionOf("")).isEqualTo(Libraries.UNKNOWN);
        assertThat(versionOf("<script>")).isEqualTo(Libraries.UNKNOWN);
        assertThat(versionOf("1".repeat(200))).isEqualTo(Libraries.UNKNOWN);
    }

    /** The version of a jar that has a class of ONNX Runtime's name. */
    private String versionOf(String version) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        Path jar = Files.createTempFile(directory, "some", ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new ZipEntry("ai/onnxruntime/OrtEnvironment.class"));
            out.write(emptyClass());
        }
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return Libraries.of(loader).getOrDefault("ONNX Runtime", "missing");
        }
    }

    /** The smallest class file of that name: no fields, no methods. */
    private static byte[] emptyClass() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0xCAFEBABE);
        out.writeInt(52);
        out.writeShort(5);
        for (String name : new String[] {"ai/onnxruntime/OrtEnvironment", "java/lang/Object"}) {
            out.writeByte(1);
            out.writeShort(name.length());
            out.write(name.getBytes(StandardCharsets.US_ASCII));
        }
        out.write(new byte[] {7, 0, 1, 7, 0, 2}); // the two classes by their names
        out.write(new byte[] {0, 0x21, 0, 3, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0});
        return bytes.toByteArray();
    }
}
