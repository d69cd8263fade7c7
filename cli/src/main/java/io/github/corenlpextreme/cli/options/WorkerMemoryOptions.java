package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.UsageException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How large a process is that loads models. */
public final class WorkerMemoryOptions {

    private static final long GIB = 1L << 30;
    private static final long SMALLEST = 64L << 20;

    @Option(
            names = "--worker-memory",
            paramLabel = "SIZE",
            converter = OptionConverters.SizeConverter.class,
            description = "heap of each worker process; there is one process more while a worker is being replaced"
                    + " (default: 2GiB; 4GiB with ner, parse or kbp; 6GiB with coref)")
    private @Nullable ByteSize workerMemory;

    /** The heap of a worker with these annotators. */
    public ByteSize workerMemory(Collection<String> annotators) {
        if (workerMemory == null) {
            return new ByteSize(defaultGib(annotators) * GIB);
        }
        if (workerMemory.bytes() < SMALLEST) {
            throw new UsageException("--worker-memory " + workerMemory + ": no model fits in less than 64MiB");
        }
        return workerMemory;
    }

    private static long defaultGib(Collection<String> annotators) {
        if (annotators.contains("coref")) {
            return 6;
        }
        return List.of("ner", "parse", "kbp").stream().anyMatch(annotators::contains) ? 4 : 2;
    }
}
