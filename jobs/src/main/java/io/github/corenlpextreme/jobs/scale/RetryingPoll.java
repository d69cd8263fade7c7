package io.github.corenlpextreme.jobs.scale;

import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks at Kafka again and again. Trouble that may pass is said once, until Kafka has answered again. */
public final class RetryingPoll {

    private final Duration interval;
    private final Consumer<Duration> pause;
    private final ScaleListener notices;
    private boolean troubled;

    /**
     * Does not look yet.
     *
     * @param pause waits for so long
     */
    public RetryingPoll(Duration interval, Consumer<Duration> pause, ScaleListener notices) {
        this.interval = interval;
        this.pause = pause;
        this.notices = notices;
    }

    /** What the first look finds that finds something. */
    public <T> T until(Supplier<Optional<T>> look) {
        Optional<T> found = once(look);
        while (found.isEmpty()) {
            pause.accept(interval);
            found = once(look);
        }
        return found.get();
    }

    private <T> Optional<T> once(Supplier<Optional<T>> look) {
        try {
            Optional<T> found = look.get();
            troubled = false;
            return found;
        } catch (RuntimeException e) {
            if (!JobKafkaException.mayPass(e)) {
                throw e;
            }
            if (!troubled) {
                notices.failed(sentence(e));
            }
            troubled = true;
            return Optional.empty();
        }
    }

    private String sentence(RuntimeException trouble) {
        return (JobKafkaException.isOfClient(trouble) ? "Kafka: " : "") + trouble.getMessage()
                + "; the workers stay as they are, and Kafka is asked again every " + interval.toSeconds() + " s";
    }
}
