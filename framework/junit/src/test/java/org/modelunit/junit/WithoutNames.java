package org.modelunit.junit;

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A model test that was compiled without {@code -parameters}. */
final class WithoutNames {

    private static final String SOURCE = """
            package org.modelunit.junit;
            @ModelTest(FixtureErrorsTest.Shop.class)
            public class Nameless {
                @org.junit.jupiter.api.Test
                public void asks(org.modelunit.Dataset<String, String> holdout) {}
            }
            """;

    private WithoutNames() {}

    static Class<?> modelTest(Path classes) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Nameless.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreErrors) {
                        return SOURCE;
                    }
                };
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options = List.of("-d", classes.toString(), "-proc:none", "-cp", classPath);
        if (!compiler.getTask(null, null, null, options, null, List.of(source)).call()) {
            throw new IllegalStateException("the class without names does not compile");
        }
        // the loader stays open as long as its class is used, which is until this JVM ends
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, WithoutNames.class.getClassLoader())
                .loadClass("org.modelunit.junit.Nameless");
    }
}
