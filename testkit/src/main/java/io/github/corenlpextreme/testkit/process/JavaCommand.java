package io.github.corenlpextreme.testkit.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words that start a JVM of the kind that this one is. Safe for use by many threads. */
public final class JavaCommand {

    /** Most processes of tests live for seconds, and half of their time would go into the second compiler. */
    public static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private JavaCommand() {}

    /** Flags, class path, class and arguments, as they are. */
    public static List<String> of(String... words) {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(List.of(words));
        return all;
    }

    /** A server of a test, on this JVM's class path: small, and soon ready. */
    public static List<String> server(String main, String... arguments) {
        List<String> words = of("-Xmx256m", "-XX:+UseSerialGC", SHORT_LIVED, "-cp", ownClassPath(), main);
        words.addAll(List.of(arguments));
        return words;
    }

    public static String ownClassPath() {
        return System.getProperty("java.class.path");
    }
}
