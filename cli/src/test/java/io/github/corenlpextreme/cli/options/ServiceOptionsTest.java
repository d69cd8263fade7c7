package io.github.corenlpextreme.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.UsageException;
import java.net.InetSocketAddress;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ServiceOptionsTest {

    @Command
    static final class Empty {}

    @Test
    void aPartWaitsForItsJobAndShowsItsHealthOnlyIfAsked() {
        ServiceOptions silent = parsed();
        ServiceOptions asked = parsed("--health-port=8080", "--wait-for-job=10m");

        assertThat(silent.healthAddress()).isEmpty();
        assertThat(silent.waitForJob()).isZero();
        assertThat(asked.healthAddress()).hasValue(new InetSocketAddress("127.0.0.1", 8080));
        assertThat(asked.waitForJob()).hasMinutes(10);
    }

    @Test
    void aPartShowsItsHealthToOtherMachinesOnlyIfAsked() {
        ServiceOptions local = parsed("--health-port=8080");
        ServiceOptions open = parsed("--health-port=8080", "--health-host=0.0.0.0");

        assertThat(local.healthAddress())
                .hasValueSatisfying(address ->
                        assertThat(address.getAddress().isLoopbackAddress()).isTrue());
        assertThat(open.healthAddress())
                .hasValueSatisfying(address ->
                        assertThat(address.getAddress().isAnyLocalAddress()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no host", "256.0.0.1", "::g", "\u001b[2J"})
    void refusesAHostThatIsNone(String host) {
        refuses(() -> parsed("--health-port=8080", "--health-host=" + host).healthAddress(), "no such host");
    }

    @Test
    void refusesAHostWithoutAPortToListenOn() {
        refuses(() -> parsed("--health-host=0.0.0.0").healthAddress(), "without --health-port");
    }

    @Test
    void refusesPortsAndTimesThatCannotBe() {
        refuses(() -> parsed("--health-port=0").healthAddress(), "--health-port 0");
        refuses(() -> parsed("--health-port=65536").healthAddress(), "from 1 to 65535");
        assertThatThrownBy(() -> parsed("--wait-for-job=90"))
                .hasMessageContaining("--wait-for-job", "'90' is not a time");
    }

    private static void refuses(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOf(UsageException.class).hasMessageContaining(sentence);
    }

    private static ServiceOptions parsed(String... args) {
        ServiceOptions options = new ServiceOptions();
        CommandLine command = new CommandLine(new Empty());
        command.addMixin("options", options);
        command.parseArgs(args);
        return options;
    }
}
