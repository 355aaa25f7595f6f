package org.modelunit.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the module that a run belongs to, and what it is called. */
final class ModuleDirectory {

    private static final Set<String> BUILD_DIRECTORIES = Set.of("target", "build", "out", "bin");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,200}");

    private ModuleDirectory() {}

    /** Returns the directory above the build directory that runs are written to, or else the working directory. */
    static Path of(Path output) {
        Path build = output.toAbsolutePath().normalize().getParent();
        if (build == null || !BUILD_DIRECTORIES.contains(String.valueOf(build.getFileName()))) {
            return Path.of("").toAbsolutePath();
        }
        Path module = build.getParent();
        return module == null ? build : module;
    }

    /**
     * Returns {@code groupId:artifactId} from a module's {@code pom.xml}, or else its directory, named from the top of the working
     * tree: two modules may have directories of the same name.
     */
    static String name(Path module) {
        Path pom = module.resolve("pom.xml");
        return (Files.isRegularFile(pom) ? coordinates(pom) : Optional.<String>empty()).orElseGet(() -> path(module));
    }

    private static String path(Path module) {
        Path at = module.toAbsolutePath().normalize();
        String inside = GitDirectory.root(at)
                .map(root -> root.relativize(at).toString())
                .orElse("");
        Path name = at.getFileName();
        return inside.isEmpty() ? name == null ? "" : name.toString() : inside.replace('\\', '/');
    }

    private static Optional<String> coordinates(Path pom) {
        try (InputStream file = Files.newInputStream(pom)) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader = factory.createXMLStreamReader(file);
            try {
                return coordinates(reader);
            } finally {
                reader.close();
            }
        } catch (IOException | XMLStreamException e) {
            return Optional.empty(); // Maven tells what is wrong with it
        }
    }

    private static Optional<String> coordinates(XMLStreamReader reader) throws XMLStreamException {
        String group = "";
        String inherited = "";
        String artifact = "";
        String path = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                path += "/" + reader.getLocalName();
                switch (path) {
                    case "/project/groupId" -> group = reader.getElementText().strip();
                    case "/project/artifactId" ->
                        artifact = reader.getElementText().strip();
                    case "/project/parent/groupId" ->
                        inherited = reader.getElementText().strip();
                    default -> {
                        continue;
                    }
                }
                path = parent(path); // its end has been read with its text
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path = parent(path);
            }
        }
        String owner = group.isEmpty() ? inherited : group;
        return ID.matcher(owner).matches() && ID.matcher(artifact).matches()
                ? Optional.of(owner + ":" + artifact)
                : Optional.empty(); // a placeholder, for instance
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
