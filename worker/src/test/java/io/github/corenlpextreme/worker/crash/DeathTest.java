package io.github.corenlpextreme.worker.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeathTest {

    @ParameterizedTest
    @CsvSource({"137,KILLED", "143,KILLED", "130,KILLED", "129,KILLED", "1,OWN_DOING", "3,OWN_DOING", "134,OWN_DOING"})
    void knowsASignalFromOutsideByTheExitCode(int code, Death expected) {
        assertThat(Death.ofExitCode(code)).isEqualTo(expected);
    }
}
