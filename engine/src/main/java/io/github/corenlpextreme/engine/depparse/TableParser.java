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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses as one of CoreNLP's parsers does, several times faster, with the same dependencies. Safe for many threads. */
public final class TableParser {

    private final ParserModel model;
    private final TransitionParser transitions;
    private final ThreadLocal<ParseState> states = ThreadLocal.withInitial(ParseState::new);
    private final ThreadLocal<TransitionParser.ParseRoom> rooms;

    private final GrammaticalRelation[] relations; // by label

    private TableParser(ParserModel model, int memory) {
        this.model = model;
        this.relations = model.labels().stream()
                .map(label -> relation(model.language(), label))
                .toArray(GrammaticalRelation[]::new);
        this.transitions = new TransitionParser(model, new HiddenRows(model, rows(model, memory)));
        this.rooms = ThreadLocal.withInitial(() -> transitions.new ParseRoom());
    }

    /**
     * Reads a parser that is loaded; empty if its model is of another kind than {@link ParserModel} can read.
     *
     * @param memory in bytes, for rows of the hidden layer that are remembered
     */
    public static Optional<TableParser> of(DependencyParser parser, int memory) {
        return ParserModel.of(parser).map(model -> new TableParser(model, memory));
    }

    private static int rows(ParserModel model, int memory) {
        return Math.max(1, memory / (Float.BYTES * model.hiddenBias().length));
    }

    /** Transitions that the network was asked for so far, by all threads. */
    public long decisions() {
        return transitions.decisions();
    }

    /** Those among {@link #decisions} that single precision did not decide for certain. */
    public long fallbacks() {
        return transitions.fallbacks();
    }

    /** Whether relations are the constants by which CoreNLP's class for Universal Dependencies knows them. */
    boolean isUniversal() {
        return model.language() == Language.UniversalEnglish;
    }

    /** @throws RuntimeInterruptedException if the thread was interrupted, as CoreNLP does */
    ParsedSentence parse(CoreMap sentence) {
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
        GrammaticalRelation[] found = new GrammaticalRelation[tokens.size() + 1];
        for (int word = 1; word < found.length; word++) {
            found[word] = state.heads[word] == 0 ? GrammaticalRelation.ROOT : relations[state.labels[word]];
        }
        return new ParsedSentence(tokens, Arrays.copyOf(state.heads, found.length), found);
    }

    /** As CoreNLP makes it. */
    GrammaticalStructure structure(ParsedSentence parsed) {
        IndexedWord root = new IndexedWord(new Word("ROOT"));
        root.set(CoreAnnotations.IndexAnnotation.class, 0);
        List<CoreLabel> tokens = parsed.tokens();
        List<TypedDependency> dependencies = new ArrayList<>(tokens.size());
        for (int word = 1; word <= tokens.size(); word++) {
            int head = parsed.heads()[word];
            dependencies.add(new TypedDependency(
                    parsed.relations()[word],
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

    /** As CoreNLP finds it for each word. */
    private static GrammaticalRelation relation(Language language, String label) {
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
