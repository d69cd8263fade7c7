package io.github.corenlpextreme.engine.depparse;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.DependencyParseAnnotator;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.PropertiesUtils;
import io.github.corenlpextreme.engine.graphs.FastGraphs;
import io.github.corenlpextreme.engine.graphs.SentenceGraphs;
import io.github.corenlpextreme.engine.graphs.StockGraphs;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.engine.stock.PrivateFields;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * CoreNLP's {@code depparse}, several times faster and with the same graphs. A model that it does not know is left to
 * CoreNLP's own annotator, which is logged, and so are the enhanced graphs of other than Universal Dependencies. Safe
 * for many threads.
 *
 * <p>With {@value #COLLAPSED}{@code =false} two of the five graphs are not made, {@code CollapsedDependencies} and
 * {@code CollapsedCCProcessedDependencies}. Of CoreNLP's annotators, {@code relation} and {@code kbp} read them, and
 * refuse to be loaded then; so do its text, XML and serialized outputs, which would lack them.
 */
public final class DependencyAnnotator extends DependencyParseAnnotator {

    /** The property, {@code true} if not given. */
    public static final String COLLAPSED = Annotator.STANFORD_DEPENDENCIES + ".collapsedGraphs";

    private static final int MEMORY = 72 << 20; // bytes for rows; besides, some 20 MB for the other tables

    private final Optional<TableParser> parser;
    private final Optional<FastGraphs> fastGraphs;
    private final StockGraphs stockGraphs;
    private final boolean collapsed;

    /** @param properties all of the pipeline's, of which it takes those that CoreNLP's own annotator takes */
    public DependencyAnnotator(Properties properties) {
        super(own(properties));
        this.collapsed = PropertiesUtils.getBool(properties, COLLAPSED, true);
        GrammaticalStructure.Extras extras = PropertiesUtils.get(
                own(properties),
                "extradependencies",
                GrammaticalStructure.Extras.NONE,
                GrammaticalStructure.Extras.class);
        this.parser = loaded().flatMap(loaded -> TableParser.of(loaded, MEMORY));
        this.stockGraphs = new StockGraphs(extras, collapsed);
        this.fastGraphs = parser.filter(TableParser::isUniversal)
                .filter(universal -> extras == GrammaticalStructure.Extras.NONE)
                .flatMap(universal -> FastGraphs.create(collapsed));
        EngineUse.note(this, Annotator.STANFORD_DEPENDENCIES, parser.isPresent());
        EngineUse.note(this, Annotator.STANFORD_DEPENDENCIES + ".graphs", fastGraphs.isPresent());
    }

    /** As CoreNLP takes them. */
    private static Properties own(Properties properties) {
        Properties own = PropertiesUtils.extractPrefixedProperties(properties, Annotator.STANFORD_DEPENDENCIES + '.');
        if (!own.containsKey("nthreads") && properties.containsKey("nthreads")) {
            own.setProperty("nthreads", properties.getProperty("nthreads"));
        }
        return own;
    }

    private Optional<DependencyParser> loaded() {
        try {
            return Optional.ofNullable(
                    (DependencyParser) PrivateFields.value(DependencyParseAnnotator.class, this, "parser"));
        } catch (ReflectiveOperationException | SecurityException unreadable) {
            return Optional.empty();
        }
    }

    /** The parser that is used, if the model is known. */
    public Optional<TableParser> parser() {
        return parser;
    }

    @Override
    protected void doOneSentence(Annotation document, CoreMap sentence) {
        if (StockMode.isOn() || parser.isEmpty()) {
            super.doOneSentence(document, sentence);
            unsatisfied().forEach(sentence::remove);
        } else {
            ParsedSentence parsed = parser.get().parse(sentence);
            graphs(parsed).addTo(sentence);
        }
    }

    private SentenceGraphs graphs(ParsedSentence parsed) {
        return fastGraphs
                .flatMap(graphs -> graphs.make(parsed.tokens(), parsed.heads(), parsed.relations()))
                .orElseGet(() -> stockGraphs.make(parser.orElseThrow().structure(parsed)));
    }

    @SuppressWarnings("deprecation") // of the two graphs, which some annotators still read
    private Set<Class<? extends CoreAnnotation<SemanticGraph>>> unsatisfied() {
        return collapsed
                ? Set.of()
                : Set.of(
                        SemanticGraphCoreAnnotations.CollapsedDependenciesAnnotation.class,
                        SemanticGraphCoreAnnotations.CollapsedCCProcessedDependenciesAnnotation.class);
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        Set<Class<? extends CoreAnnotation>> satisfied = new LinkedHashSet<>(super.requirementsSatisfied());
        satisfied.removeAll(unsatisfied());
        return satisfied;
    }
}
