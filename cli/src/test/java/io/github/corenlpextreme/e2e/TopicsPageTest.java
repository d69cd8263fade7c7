package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.e2e.TopicsPage.Example;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsPageTest {

    private final Schemas schemas = new Schemas();

    TopicsPageTest() throws IOException {}

    @Test
    void everyExampleFitsItsSchemaAndEverySchemaHasOne() throws IOException {
        for (Example example : new TopicsPage().examples()) {
            assertThat(schemas.complaints(example.schema(), example.json()))
                    .as(example.toString())
                    .isEmpty();
        }

        assertThat(schemas.used()).isEqualTo(schemas.names());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'v':1,'type':'end-of-file','file':0,'lane':3}",
                "{'v':2,'type':'end-of-file','file':0}",
                "{'v':1,'type':'end-of-file','file':'0'}",
                "{'v':1,'type':'end-of-file'}",
                "{'v':1,'type':'end-of-job','file':0}"
            })
    void whatIsNotDocumentedIsNoticed(String message) throws IOException {
        assertThat(schemas.complaints("end-of-file", message.replace('\'', '"')))
                .isNotEmpty();
    }

    @Test
    void aTokensUndocumentedFieldIsNoticedToo() throws IOException {
        String document = """
                {"file":"a","offset":0,"length":1,"sentences":[{"index":0,"tokens":[{"index":1,"word":"a",
                "originalText":"a","characterOffsetBegin":0,"characterOffsetEnd":1%s}]}]}
                """;

        assertThat(schemas.complaints("document", document.formatted(""))).isEmpty();
        assertThat(schemas.complaints("document", document.formatted(",\"colour\":\"red\"")))
                .singleElement()
                .asString()
                .contains("colour");
    }
}
