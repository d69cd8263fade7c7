package io.github.corenlpextreme.engine.identity;

import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.coref.data.Dictionaries;
import edu.stanford.nlp.ie.NumberNormalizer;
import edu.stanford.nlp.ie.util.RelationTriple;
import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.naturalli.NaturalLogicAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeCoreAnnotations;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.IntPair;
import edu.stanford.nlp.util.IntTuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A document with a value of every kind that annotators set, equal each time it is made. */
final class SpokenDocument {

    final Annotation document = new Annotation("Anna paid 3");
    final CoreMap sentence = new ArrayCoreMap();
    final List<CoreLabel> tokens = new ArrayList<>(List.of(token(1, "Anna"), token(2, "paid"), token(3, "3")));
    final SemanticGraph graph = new SemanticGraph();
    final List<IndexedWord> words = tokens.stream().map(IndexedWord::new).toList();
    final CoreMap mention = new ArrayCoreMap();
    final Map<String, Double> probabilities = new HashMap<>(Map.of("PERSON", 0.1, "O", 0.9));
    final Tree tree = Tree.valueOf("(S (NP (NNP Anna)) (VP (VBD paid) (NP (CD 3))))");

    SpokenDocument() {
        document.set(CoreAnnotations.TokensAnnotation.class, tokens);
        document.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
        document.set(CorefCoreAnnotations.CorefChainAnnotation.class, chains(Dictionaries.Gender.FEMALE, "Anna"));
        sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
        sentence.set(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class, graph);
        sentence.set(CoreAnnotations.MentionsAnnotation.class, List.of(mention));
        sentence.set(TreeCoreAnnotations.TreeAnnotation.class, tree);
        sentence.set(NaturalLogicAnnotations.RelationTriplesAnnotation.class, List.of(triple(0.5)));
        mention.set(CoreAnnotations.NamedEntityTagAnnotation.class, "PERSON");
        mention.set(CoreAnnotations.NamedEntityTagProbsAnnotation.class, probabilities);
        mention.set(CoreAnnotations.TokensAnnotation.class, List.of(tokens.get(0)));
        tokens.get(2).set(CoreAnnotations.NumericCompositeValueAnnotation.class, NumberNormalizer.wordToNumber("3"));
        tokens.get(2).set(TimeAnnotations.TimexAnnotation.class, timex("P3D", 1));
        words.forEach(graph::addVertex);
        graph.addRoot(words.get(1));
        graph.addEdge(words.get(1), words.get(0), relation("nsubj"), 1.0, false);
        graph.addEdge(words.get(1), words.get(2), relation("obl:in"), 1.0, false);
    }

    static Map<Integer, CorefChain> chains(Dictionaries.Gender gender, String span) {
        CorefChain.CorefMention one = new CorefChain.CorefMention(
                Dictionaries.MentionType.PROPER,
                Dictionaries.Number.SINGULAR,
                gender,
                Dictionaries.Animacy.ANIMATE,
                1,
                2,
                1,
                7,
                7,
                1,
                new IntTuple(new int[] {1, 1}),
                span);
        return new TreeMap<>(Map.of(7, new CorefChain(7, Map.of(new IntPair(1, 1), Set.of(one)), one)));
    }

    RelationTriple triple(double confidence) {
        return new RelationTriple(List.of(tokens.get(0)), List.of(tokens.get(1)), List.of(tokens.get(2)), confidence);
    }

    static Timex timex(String value, int begin) {
        return new Timex("DURATION", value, null, "t1", "3", begin, -1);
    }

    static GrammaticalRelation relation(String name) {
        return GrammaticalRelation.valueOf(Language.UniversalEnglish, name);
    }

    static CoreLabel token(int index, String word) {
        CoreLabel token = new CoreLabel();
        token.setIndex(index);
        token.setWord(word);
        token.setTag("NN");
        return token;
    }
}
