package io.github.corenlpextreme.local.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.local.RunFailedException;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import org.junit.jupiter.api.Test;

class FileHandlesTest {

    @Test
    @CoversFault(55)
    void tooFewAreNamedWithWhatIsNeededAndWithTheWayOut() {
        assertThatThrownBy(() -> FileHandles.require(256, 16))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("256 files")
                .hasMessageContaining("'ulimit -n 400'")
                .hasMessageContaining("fewer --lanes");
    }

    @Test
    void theUsualLimitsAreEnough() {
        assertThatCode(() -> FileHandles.require(1024, 16)).doesNotThrowAnyException();
        assertThatCode(() -> FileHandles.require(256, 1)).doesNotThrowAnyException();
    }
}
