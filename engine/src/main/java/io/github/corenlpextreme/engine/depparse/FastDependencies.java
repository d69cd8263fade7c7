package io.github.corenlpextreme.engine.depparse;

import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.DependencyParseAnnotator;
import io.github.corenlpextreme.engine.stock.EngineUse;
import java.lang.reflect.Field;
import java.util.Optional;

/** Gives CoreNLP's {@code depparse}, which makes the graphs, a parser that is faster. */
public final class FastDependencies {

    private static final int CAPACITY = 30_000; // rows; about 60 MB with 200 to 300 hidden units

    private FastDependencies() {}

    /** Changes an annotator that no thread uses yet; leaves it as it is if its model is of another kind. */
    public static Annotator install(Annotator annotator) {
        boolean fast = annotator instanceof DependencyParseAnnotator && exchange(annotator);
        EngineUse.note(Annotator.STANFORD_DEPENDENCIES, fast);
        return annotator;
    }

    private static boolean exchange(Annotator annotator) {
        try {
            Field parser = DependencyParseAnnotator.class.getDeclaredField("parser");
            parser.setAccessible(true);
            Optional<TableParser> tables = TableParser.of((DependencyParser) parser.get(annotator), CAPACITY);
            if (tables.isPresent()) {
                parser.set(annotator, tables.get());
            }
            return tables.isPresent();
        } catch (ReflectiveOperationException | SecurityException unreadable) {
            return false;
        }
    }
}
