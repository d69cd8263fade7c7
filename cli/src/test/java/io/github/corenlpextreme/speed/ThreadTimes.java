package io.github.corenlpextreme.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** CPU seconds that this process has used, by kind of thread; from Linux, since Java does not count its own. */
final class ThreadTimes {

    private static final double TICKS = 100; // a second; the same on every Linux that Java runs on
    private static final int USER = 11; // of the fields behind the name: proc(5)
    private static final int SYSTEM = 12;

    private ThreadTimes() {}

    /** Until now; of threads that have ended, nothing is known. */
    static Map<String, Double> now() throws IOException {
        Map<String, Double> times = new TreeMap<>();
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            for (Path thread : threads.toList()) {
                add(thread, times);
            }
        }
        return times;
    }

    private static void add(Path thread, Map<String, Double> times) throws IOException {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            String kind = kind(stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')')));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            times.merge(kind + " user", Integer.parseInt(fields[USER]) / TICKS, Double::sum);
            times.merge(kind + " system", Integer.parseInt(fields[SYSTEM]) / TICKS, Double::sum);
        } catch (NoSuchFileException ended) {
            return;
        }
    }

    private static String kind(String name) {
        if (name.equals("java")) {
            return "writer";
        }
        if (name.startsWith("VM Thread") || name.startsWith("G1 ") || name.startsWith("GC ")) {
            return "collector";
        }
        return name.startsWith("C1 ") || name.startsWith("C2 ") ? "compiler" : "other";
    }
}
