package io.github.corenlpextreme.worker.corenlp.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import edu.stanford.nlp.ling.tokensregex.types.Expressions;
import edu.stanford.nlp.stats.ClassicCounter;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.worker.corenlp.CoreNlpAnnotator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFilterTest {

    private static final List<String> SPRUNG = new ArrayList<>();

    @TempDir
    private Path folder;

    /** Does something while it is read. */
    private static final class ForeignModel implements Serializable {

        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            SPRUNG.add("read");
        }
    }

    /** A comparator that Java would make from the name of a method. */
    private interface SerializableComparator extends Comparator<String>, Serializable {}

    @BeforeEach
    void pin() {
        ModelFilter.pin();
        SPRUNG.clear();
    }

    /** An annotator is made before anything is asked of what it needs. */
    @ParameterizedTest
    @ValueSource(strings = {"pos", "ner", "parse", "sentiment", "truecase", "relation"})
    void aModelOfForeignObjectsIsRefusedBeforeItRuns(String annotator) throws IOException {
        Path model = Files.write(folder.resolve("evil.ser"), bytes(new ForeignModel()));
        PipelineSettings settings =
                new PipelineSettings(List.of(annotator), Map.of(annotator + ".model", model.toString()));

        assertThatThrownBy(() -> CoreNlpAnnotator.load(settings, rendering()))
                .isInstanceOf(PipelineException.class)
                .hasMessageContainingAll(model.toString(), ForeignModel.class.getName(), "do not trust it");
        assertThat(SPRUNG).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("foreignObjects")
    void noObjectOfAnotherClassIsMade(Object foreign) throws IOException {
        byte[] bytes = bytes(foreign);

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        InvalidClassException.class,
                        refusal -> assertThat(ModelFilter.refusal(new IllegalStateException(refusal)))
                                .isPresent());
        assertThat(SPRUNG).isEmpty();
    }

    static Stream<Object> foreignObjects() {
        return Stream.of(
                new ForeignModel(),
                new HashMap<>(Map.of("a", new ForeignModel[1])),
                new HashMap<>(Map.of("a", new ForeignModel())),
                URI.create("http://e/"),
                (SerializableComparator) String::compareTo,
                new Expressions.VarExpression("word"),
                java.time.Instant.EPOCH);
    }

    @ParameterizedTest
    @MethodSource("objectsOfModels")
    void whatModelsConsistOfIsRead(Object known) throws IOException {
        byte[] bytes = bytes(known);

        assertThatCode(() -> read(bytes)).doesNotThrowAnyException();
    }

    static Stream<Object> objectsOfModels() {
        return Stream.of(
                new ClassicCounter<>(List.of("a")),
                new double[][] {{1}},
                new String[] {"a"},
                new TreeMap<>(Map.of("a", 1L)),
                new Properties());
    }

    @Test
    void listsInListsWithoutAnEndAreRefused() throws Exception {
        FutureTask<Throwable> deep = new FutureTask<>(() -> {
            List<Object> nested = new ArrayList<>();
            for (int depth = 0; depth < 1100; depth++) {
                nested = new ArrayList<>(List.of(nested));
            }
            byte[] bytes = bytes(nested);
            return catchThrowable(() -> read(bytes));
        });
        new Thread(null, deep, "deep", 64 << 20).start();

        assertThat(deep.get()).isInstanceOf(InvalidClassException.class);
    }

    @Test
    void theFilterOfTheProcessIsInPlace() {
        assertThat(ObjectInputFilter.Config.getSerialFilter()).isNotNull();
    }

    private static byte[] bytes(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    /** As CoreNLP does it, without a filter of its own. */
    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    private static RenderSettings rendering() {
        return new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE);
    }
}
