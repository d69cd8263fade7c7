package io.github.corenlpextreme.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExitGuardTest {

    @AfterEach
    void letKafkaExitAgain() {
        Exit.resetExitProcedure();
        Exit.resetHaltProcedure();
    }

    @Test
    void turnsTheEndOfTheProcessIntoASentence() {
        List<String> sentences = new ArrayList<>();
        ExitGuard.install(sentences::add);

        assertThatThrownBy(() -> Exit.halt(1, "all log dirs have failed")).isInstanceOf(IllegalStateException.class);

        assertThat(sentences).singleElement().asString().contains("disk of its folder is full");
    }
}
