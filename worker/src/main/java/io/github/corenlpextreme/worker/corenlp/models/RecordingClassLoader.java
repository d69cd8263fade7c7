package io.github.corenlpextreme.worker.corenlp.models;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The whole class path, with a list of every resource that was found on it. CoreNLP asks the JVM's
 * system class loader for its models, so only that one sees every request: a JVM is started with
 * {@code -Djava.system.class.loader} naming this class. Safe for many threads.
 */
public final class RecordingClassLoader extends URLClassLoader {

    private final Set<String> found = ConcurrentHashMap.newKeySet();

    /**
     * Called by the JVM.
     *
     * @param builtIn the loader that this one takes the place of, so that not even a class's own
     *     loader leads past the record
     */
    public RecordingClassLoader(@SuppressWarnings("unused") ClassLoader builtIn) {
        super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    /** That of this process, if it records. */
    public static Optional<RecordingClassLoader> ofThisProcess() {
        return ClassLoader.getSystemClassLoader() instanceof RecordingClassLoader recording
                ? Optional.of(recording)
                : Optional.empty();
    }

    /** Whether a resource of this name, such as {@code edu/stanford/nlp/models/...}, was asked for and found. */
    public boolean hasFound(String name) {
        return found.contains(name);
    }

    @Override
    public URL findResource(String name) {
        URL url = super.findResource(name);
        if (url != null) {
            found.add(name);
        }
        return url;
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        Enumeration<URL> urls = super.findResources(name);
        if (urls.hasMoreElements()) {
            found.add(name);
        }
        return urls;
    }

    /** The JVM has defined this class before there was an instance; a second one would not be equal to it. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return name.equals(RecordingClassLoader.class.getName())
                ? RecordingClassLoader.class
                : super.loadClass(name, resolve);
    }

    private static URL[] classPath() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(RecordingClassLoader::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("class path entry " + entry, e);
        }
    }
}
