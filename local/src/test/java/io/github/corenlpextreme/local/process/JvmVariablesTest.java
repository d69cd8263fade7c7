package io.github.corenlpextreme.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JvmVariablesTest {

    @ParameterizedTest
    @CsvSource({
        "_JAVA_OPTIONS, -Xmx64m, --worker-memory",
        "JAVA_TOOL_OPTIONS, -Xmx64m, has no effect",
        "JDK_JAVA_OPTIONS, -XX:MaxRAMPercentage=5, has no effect",
        "JAVA_TOOL_OPTIONS, -XX:+UseG1GC, garbage collector",
        "_JAVA_OPTIONS, -agentlib:jdwp=transport=dt_socket, every worker",
        "JAVA_TOOL_OPTIONS, -javaagent:a.jar, every worker",
        "JAVA_TOOL_OPTIONS, -Xint, slower",
    })
    void namesWhatBendsAWorkerOutOfShapeAndWhereItStands(String variable, String flag, String consequence) {
        JvmVariables variables = new JvmVariables(Map.of(variable, "-Dharmless=1 '" + flag + "'"));

        assertThat(variables.warnings())
                .singleElement()
                .asString()
                .startsWith(flag + " in " + variable)
                .contains(consequence);
    }

    @Test
    void keepsQuietAboutTheRest() {
        JvmVariables variables = new JvmVariables(
                Map.of("JAVA_TOOL_OPTIONS", "-Djavax.net.ssl.trustStore=a -XX:TieredStopAtLevel=1", "PATH", "-Xmx1m"));

        assertThat(variables.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
    void knowsWhetherACollectorIsChosenBecauseJavaTakesNoTwo(String variable) {
        assertThat(new JvmVariables(Map.of(variable, "-Xmx1g -XX:+UseZGC")).chooseCollector())
                .isTrue();
        assertThat(new JvmVariables(Map.of(variable, "-XX:-UseG1GC")).chooseCollector())
                .isFalse();
    }
}
