package io.github.corenlpextreme.writer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HeartbeatRunnerTest {

    @Test
    void givesSignsOfLifeUntilTheStepIsDone() throws Exception {
        CountDownLatch sign = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();

        HeartbeatRunner.run(() -> done.set(await(sign)), sign::countDown);

        assertThat(done).isTrue();
    }

    @Test
    void failsAsTheStepDoes() {
        assertThatThrownBy(() -> HeartbeatRunner.run(
                        () -> {
                            throw new IOException("disk full");
                        },
                        () -> {}))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThatThrownBy(() -> HeartbeatRunner.run(
                        () -> {
                            throw new IllegalStateException("not there");
                        },
                        () -> {}))
                .isExactlyInstanceOf(IllegalStateException.class);
    }

    /** Only a sign lets the step end. */
    private static boolean await(CountDownLatch sign) throws IOException {
        try {
            return sign.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
