package io.github.corenlpextreme.local.kafka;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.corenlpextreme.local.RunFailedException;
import io.github.corenlpextreme.protocol.ExitCodes;
import java.lang.management.ManagementFactory;

/** How many files this process may have open at once. A Kafka that has no more of them just falls silent. */
final class FileHandles {

    /** Measured: 200 with one lane, among them the jars, and 5 for each further lane; twice that as its topics grow. */
    private static final int WITHOUT_LANES = 240;

    private static final int PER_LANE = 10;

    private FileHandles() {}

    /**
     * Makes sure that there are enough for a Kafka in this process.
     *
     * @throws RunFailedException if there are not; says how many it takes
     */
    static void require(int lanes) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            require(system.getMaxFileDescriptorCount(), lanes);
        }
    }

    static void require(long most, int lanes) {
        long needed = WITHOUT_LANES + (long) PER_LANE * lanes;
        if (most < needed) {
            throw new RunFailedException(
                    ExitCodes.FAILED,
                    "this process may open " + most + " files at once, and needs " + needed + " for its own Kafka with "
                            + lanes + " lanes: raise the limit, as with 'ulimit -n " + needed + "', or give fewer"
                            + " --lanes");
        }
    }
}
