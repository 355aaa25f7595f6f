package org.modelunit.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Markup;

/**
 * Holds Allure's generator with its jars, apart from the class path of the tests. It sees the JDK, those jars, and of ours the
 * package {@code internal.allure}, which it defines itself, and {@link Generator} with core's forms of texts, which it shares with
 * everybody.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class GeneratorClassLoader extends URLClassLoader {

    private static final String SHARED = Generator.class.getName();
    private static final String TEXTS = Markup.class.getPackageName() + ".";
    private static final String OWN = GeneratorClassLoader.class.getPackageName() + ".allure.";

    private GeneratorClassLoader(URL[] jars) {
        super("modelunit-report", jars, ClassLoader.getPlatformClassLoader());
    }

    /**
     * Creates the loader over unpacked jars.
     *
     * @param jars the generator and what it needs
     * @throws MalformedURLException if a path has no URL
     */
    public static GeneratorClassLoader of(List<Path> jars) throws MalformedURLException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        return new GeneratorClassLoader(urls);
    }

    /**
     * Runs the generator.
     *
     * @param task from what a report is made, and where to
     * @return what could not be read
     * @throws IOException if a file cannot be read or written
     * @throws ReflectiveOperationException if our own jar is broken
     */
    public List<String> generate(Generator.Task task) throws IOException, ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            return Class.forName(OWN + "AllureGenerator", true, this)
                    .asSubclass(Generator.class)
                    .getConstructor()
                    .newInstance()
                    .generate(task);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(OWN)) {
            return define(name);
        }
        if (name.equals(SHARED) || name.startsWith(SHARED + "$") || name.startsWith(TEXTS)) {
            return Class.forName(name, false, Generator.class.getClassLoader());
        }
        return super.findClass(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String file = "/" + name.replace('.', '/') + ".class";
        try (InputStream stream = Generator.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = stream.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
