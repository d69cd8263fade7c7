package io.github.corenlpextreme.engine.depparse;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.parser.nndep.ParserModel;
import edu.stanford.nlp.trees.EnglishGrammaticalRelations;
import edu.stanford.nlp.trees.EnglishGrammaticalStructure;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import edu.stanford.nlp.trees.international.pennchinese.ChineseGrammaticalRelations;
import edu.stanford.nlp.trees.international.pennchinese.ChineseGrammaticalStructure;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Parses as one of CoreNLP's parsers does, several times faster and with the same dependencies. Safe for many threads.
 */
public final class TableParser extends DependencyParser {

    private final DependencyParser stock;
    private final ParserModel model;
    private final TransitionParser transitions;
    private final ThreadLocal<ParseState> states = ThreadLocal.withInitial(ParseState::new);
    private final ThreadLocal<TransitionParser.ParseRoom> rooms;

    private TableParser(DependencyParser stock, ParserModel model, int capacity) {
        super(new Properties());
        this.stock = stock;
        this.model = model;
        this.transitions = new TransitionParser(model, new TransitionScores(model, new HiddenRows(model, capacity)));
        this.rooms = ThreadLocal.withInitial(() -> transitions.new ParseRoom());
    }

    /**
     * Reads a parser that is loaded; empty if its model is of another kind than {@link ParserModel} can read.
     *
     * @param capacity rows of the hidden layer to remember, at least 1
     */
    public static Optional<TableParser> of(DependencyParser parser, int capacity) {
        return ParserModel.of(parser).map(model -> new TableParser(parser, model, capacity));
    }

    /** @throws RuntimeInterruptedException if the thread was interrupted, as CoreNLP does */
    @Override
    public GrammaticalStructure predict(CoreMap sentence) {
        if (StockMode.isOn()) {
            return stock.predict(sentence);
        }
        if (Thread.interrupted()) {
            throw new RuntimeInterruptedException();
        }
        List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
        ParseState state = states.get();
        state.begin(tokens.size());
        state.words[0] = model.word(model.root());
        state.tags[0] = model.tag(model.root());
        for (int word = 1; word <= tokens.size(); word++) {
            state.words[word] = model.word(tokens.get(word - 1).word());
            state.tags[word] = model.tag(tokens.get(word - 1).tag());
        }
        transitions.parse(state, rooms.get());
        return structure(tokens, state);
    }

    /** As CoreNLP makes it. */
    private GrammaticalStructure structure(List<CoreLabel> tokens, ParseState state) {
        IndexedWord root = new IndexedWord(new Word("ROOT"));
        root.set(CoreAnnotations.IndexAnnotation.class, 0);
        List<TypedDependency> dependencies = new ArrayList<>(tokens.size());
        for (int word = 1; word <= tokens.size(); word++) {
            int head = state.heads[word];
            dependencies.add(new TypedDependency(
                    head == 0
                            ? GrammaticalRelation.ROOT
                            : relation(model.labels().get(state.labels[word])),
                    head == 0 ? root : new IndexedWord(tokens.get(head - 1)),
                    new IndexedWord(tokens.get(word - 1))));
        }
        TreeGraphNode rootNode = new TreeGraphNode(root);
        return switch (model.language()) {
            case English -> new EnglishGrammaticalStructure(dependencies, rootNode);
            case Chinese -> new ChineseGrammaticalStructure(dependencies, rootNode);
            default -> new UniversalEnglishGrammaticalStructure(dependencies, rootNode);
        };
    }

    private GrammaticalRelation relation(String label) {
        Language language = model.language();
        Map<String, GrammaticalRelation> known = switch (language) {
            case English -> EnglishGrammaticalRelations.shortNameToGRel;
            case UniversalEnglish -> UniversalEnglishGrammaticalRelations.shortNameToGRel;
            case Chinese -> ChineseGrammaticalRelations.shortNameToGRel;
            default -> Map.of();
        };
        GrammaticalRelation relation = known.get(label);
        return relation != null
                ? relation
                : new GrammaticalRelation(language, label, null, GrammaticalRelation.DEPENDENT);
    }
}
