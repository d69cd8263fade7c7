package io.github.corenlpextreme.worker.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviousExitTest {

    @ParameterizedTest
    @CsvSource({"137,KILLED", "143,KILLED", "130,KILLED", "129,KILLED", "1,OWN_DOING", "3,OWN_DOING", "134,OWN_DOING"})
    void knowsASignalFromOutsideByTheExitCode(int code, PreviousExit expected) {
        assertThat(PreviousExit.ofExitCode(code)).isEqualTo(expected);
    }
}
