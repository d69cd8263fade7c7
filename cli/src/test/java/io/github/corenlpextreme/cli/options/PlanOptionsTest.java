package io.github.corenlpextreme.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.UsageException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class PlanOptionsTest {

    @Test
    void sectionsMayBeLeftToTheSizeOfTheText() {
        PlanOptions auto = options("--sections=auto");

        assertThat(auto.sections(0)).isEqualTo(1);
        assertThat(auto.sections(5_000_000_000L)).isEqualTo(1);
        assertThat(auto.sections(5_000_000_001L)).isEqualTo(2);
        assertThat(auto.sections(Long.MAX_VALUE)).isEqualTo(625);
        assertThatThrownBy(() -> options("--sections=many").sections(1))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--sections many");
    }

    @Test
    void saysHowManySectionsCameIfTheyAreFewerThanAskedFor() {
        PlanOptions eight = options("--sections=8");

        assertThat(eight.fewerSections(8)).isEmpty();
        assertThat(eight.fewerSections(2))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("8 came 2"));
        assertThat(options("--sections=auto").fewerSections(2)).isEmpty();
    }

    private static PlanOptions options(String... words) {
        PlanOptions options = new PlanOptions();
        new CommandLine(CommandSpec.create().addMixin("options", CommandSpec.forAnnotatedObject(options)))
                .parseArgs(words);
        return options;
    }
}
