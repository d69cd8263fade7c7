package io.github.corenlpextreme.engine.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.corenlpextreme.engine.identity.EngineComparison;
import io.github.corenlpextreme.engine.identity.IdentityPipelines;

/** Texts no author would write: the engine says of them what CoreNLP says. */
class EngineFuzzTest {

    @FuzzTest
    void lemmas(byte[] text) {
        assertThat(Lemmas.COMPARISON.compare(new String(text, UTF_8))).isEmpty();
    }

    @FuzzTest
    void dependencies(byte[] text) {
        assertThat(Dependencies.COMPARISON.compare(new String(text, UTF_8))).isEmpty();
    }

    @FuzzTest
    void names(byte[] text) {
        assertThat(Names.COMPARISON.compare(new String(text, UTF_8))).isEmpty();
    }

    /** Loaded when the first target needs it. */
    private static final class Lemmas {
        static final EngineComparison COMPARISON = EngineComparison.of(IdentityPipelines.of("lemma"));
    }

    private static final class Dependencies {
        static final EngineComparison COMPARISON = EngineComparison.of(IdentityPipelines.of("depparse"));
    }

    private static final class Names {
        static final EngineComparison COMPARISON = EngineComparison.of(IdentityPipelines.of("ner-coarse"));
    }
}
