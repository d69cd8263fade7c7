package io.github.corenlpextreme.worker.corenlp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.worker.corenlp.models.ModelJars;
import io.github.corenlpextreme.worker.corenlp.models.TrimmedJarDescriptor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissingModelsTest {

    private static final PipelineSettings NER = new PipelineSettings(List.of("tokenize", "pos", "ner"), Map.of());

    @Test
    void saysWhatThereIsAndHowToGetTheRest() {
        assertThatThrownBy(() -> MissingModels.refuse(NER, trimmedFor("tokenize", "pos")))
                .isInstanceOf(PipelineException.class)
                .hasMessage("this worker has the models of tokenize,pos only, and the job needs ner:"
                        + " build its image with ANNOTATORS=tokenize,pos,ner");
    }

    @Test
    void saysThatThereAreNone() {
        assertThatThrownBy(() -> MissingModels.refuse(NER, trimmedFor("none")))
                .hasMessage("this worker has no models, and the job needs tokenize,pos,ner:"
                        + " build its image with ANNOTATORS=tokenize,pos,ner");
    }

    @Test
    void remindsOfTheProperties() {
        PipelineSettings french = new PipelineSettings(List.of("tokenize", "pos"), Map.of("tokenize.language", "fr"));

        assertThatThrownBy(() -> MissingModels.refuse(french, trimmedFor("tokenize")))
                .hasMessageEndingWith("build its image with ANNOTATORS=tokenize,pos and the properties of the job");
    }

    private static ModelJars trimmedFor(String... annotators) {
        PipelineSettings pipeline = new PipelineSettings(List.of(annotators), Map.of());
        return new ModelJars(Map.of(), Map.of(Path.of("models.jar"), new TrimmedJarDescriptor(pipeline, List.of())));
    }
}
