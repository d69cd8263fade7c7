package io.github.corenlpextreme.local.process;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.ShortJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What lets a JVM that we start begin sooner. The launcher starts this process's own in the same way. */
final class QuickStart {

    /** Set by the launcher: a file of classes that were loaded before, or the name of one that is not there. */
    private static final String ARCHIVE = "corenlp-extreme.archive";

    /**
     * Ten times what Java waits for before it compiles a method once more, with all optimizations: in a short job that
     * takes longer than it saves. What a long job is made of is called millions of times.
     */
    private static final List<String> LATER_OPTIMIZED = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    /** Without the compiler that takes its time: what it would compile is hardly called any more. */
    private static final List<String> QUICKLY_COMPILED = List.of("-XX:TieredStopAtLevel=1");

    /** Those that do a short job in a second or two, however their code is compiled. */
    private static final Set<String> LIGHT = Set.of("tokenize", "ssplit", "cleanxml", "mwt", "pos", "lemma");

    private QuickStart() {}

    /** Flags for a worker's JVM with the class path of this one. */
    static List<String> flags(JobManifest job) {
        return flags(job, Optional.ofNullable(System.getProperty(ARCHIVE)));
    }

    static List<String> flags(JobManifest job, Optional<String> archive) {
        List<String> flags = new ArrayList<>(isShort(job) ? QUICKLY_COMPILED : LATER_OPTIMIZED);
        archive.filter(file -> Files.isReadable(Path.of(file)))
                .ifPresent(file -> flags.addAll(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + file)));
        return flags;
    }

    private static boolean isShort(JobManifest job) {
        return ShortJob.is(job) && LIGHT.containsAll(job.pipeline().annotators());
    }
}
