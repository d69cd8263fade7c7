package io.github.corenlpextreme.broker;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.FaultHandlerFactory;
import org.apache.kafka.server.fault.FaultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the first fatal fault instead of ending the process, which is what Kafka's own server does.
 * Written by the broker's threads, read by the one that starts it.
 */
final class FaultRecorder implements FaultHandlerFactory {
    private static final Logger LOG = LoggerFactory.getLogger(FaultRecorder.class);

    private final AtomicReference<Throwable> first = new AtomicReference<>();

    @Override
    public FaultHandler build(String name, boolean fatal, Runnable action) {
        return (message, cause) -> {
            LOG.atError().setCause(cause).addKeyValue("part", name).log("embedded broker: {}", message);
            RuntimeException fault = new IllegalStateException(name + ": " + message, cause);
            if (fatal) {
                first.compareAndSet(null, fault);
            }
            action.run();
            return fault;
        };
    }

    Optional<Throwable> first() {
        return Optional.ofNullable(first.get());
    }
}
