package io.github.corenlpextreme.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.jobs.scale.ScaleLimits;
import io.github.corenlpextreme.protocol.UsageException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ScaleOptionsTest {

    @Command
    static final class Empty {}

    @Test
    void workersMoveBetweenNoneAndAsManyAsThereAreLanes() {
        assertThat(parsed().limits()).isEqualTo(new ScaleLimits(0, Integer.MAX_VALUE, 10, Duration.ofMinutes(2)));
        assertThat(parsed().interval()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void everyLimitCanBeSet() {
        ScaleOptions options = parsed("--min=1", "--max=8", "--tasks-per-worker=3", "--cooldown=0", "--interval=1m");

        assertThat(options.limits()).isEqualTo(new ScaleLimits(1, 8, 3, Duration.ZERO));
        assertThat(options.interval()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void refusesNumbersOutOfRange() {
        refuses(() -> parsed("--min=-1").limits(), "--min -1: must");
        refuses(() -> parsed("--max=0").limits(), "--max 0: must");
        refuses(() -> parsed("--min=3", "--max=2").limits(), "--min 3 --max 2: must satisfy 0 <= min <= max");
        refuses(() -> parsed("--tasks-per-worker=0").limits(), "--tasks-per-worker 0");
        refuses(() -> parsed("--interval=0").interval(), "--interval 0");
    }

    private static void refuses(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOf(UsageException.class).hasMessageContaining(sentence);
    }

    private static ScaleOptions parsed(String... args) {
        ScaleOptions options = new ScaleOptions();
        new CommandLine(new Empty()).addMixin("options", options).parseArgs(args);
        return options;
    }
}
