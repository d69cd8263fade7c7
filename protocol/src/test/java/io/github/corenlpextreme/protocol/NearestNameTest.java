package io.github.corenlpextreme.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest
    @CsvSource({
        "lema,lemma",
        "nre,ner",
        "POS,pos",
        "bok,book",
        "chunksize,chunk-size",
        "ner.applyfinegrained,ner.applyFineGrained"
    })
    void isTheOneThatWasProbablyMeant(String wrong, String right) {
        assertThat(NearestName.of(wrong, List.of("lemma", "ner", "pos", "book", "chunk-size", "ner.applyFineGrained")))
                .contains(right);
    }

    @ParameterizedTest
    @CsvSource({"b,a", "xyz,pos", "something,else", "chunk-s,threads"})
    void isNoneIfHardlyALetterIsTheSame(String wrong, String known) {
        assertThat(NearestName.of(wrong, List.of(known))).isEmpty();
    }

    @Test
    void isTheFirstOfThoseThatAreEquallyNear() {
        assertThat(NearestName.of("job3", List.of("job2", "job1"))).contains("job1");
        assertThat(NearestName.of("job", List.of())).isEmpty();
    }
}
