package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A sentence of words and relations that make CoreNLP enhance its graphs, thrown together: far worse than any text. */
record RandomTree(List<CoreLabel> tokens, int[] heads, GrammaticalRelation[] relations) {

    private static final List<String> WORDS = List.of(
            "by", "By", "of", "OF", "a", "lot", "many", "some", "number", "the", "and", "or", "but", "not", "rather",
            "also", "as", "well", "to", "mention", "instead", "than", "if", "out", "from", "in", "front", "because",
            "that", "which", "Who", "whose", "them", "dogs", "relcl", "agent", "poss", "tmod", "next", "with", "along");
    private static final List<String> TAGS = List.of("NN", "NNS", "PRP", "VB", "VBD", "VBZ", "VBN", "JJ", "IN", "CC");
    private static final List<String> RELATIONS = List.of(
            "nsubj",
            "nsubj",
            "nsubj:pass",
            "csubj",
            "aux:pass",
            "aux",
            "obj",
            "iobj",
            "obl",
            "obl",
            "nmod",
            "nmod",
            "nmod:poss",
            "acl",
            "acl:relcl",
            "acl:relcl",
            "advcl",
            "case",
            "case",
            "case",
            "mark",
            "fixed",
            "conj",
            "conj",
            "conj",
            "cc",
            "cc",
            "xcomp",
            "xcomp",
            "ccomp",
            "det",
            "amod",
            "advmod",
            "compound",
            "dep",
            "cop");

    /** Relations that bear on each other in one of CoreNLP's steps, and all of them. */
    private static final List<List<String>> THEMES = List.of(
            List.of("conj", "conj", "cc", "nsubj", "nsubj:pass", "aux:pass", "csubj"),
            List.of("conj", "conj", "cc", "acl:relcl", "acl:relcl", "obj", "nsubj", "case"),
            List.of("conj", "cc", "xcomp", "xcomp", "nsubj", "obj", "mark", "aux", "aux:pass"),
            List.of("nmod", "obl", "obl", "acl", "advcl", "case", "case", "mark", "fixed", "aux:pass"),
            List.of("acl:relcl", "acl:relcl", "nsubj", "obj", "conj", "cc", "det"),
            RELATIONS);

    /** Each word with its relation and head in the phrase: one of each kind that makes CoreNLP change the tree. */
    private static final List<String> PHRASES = List.of(
            "a/det/2 lot/nmod/0 of/case/4 dogs/nmod/2",
            "many/nmod/0 of/case/3 them/nmod/1",
            "out/case/3 of/case/3 town/nmod/0",
            "next/advmod/0 to/case/3 town/nmod/1",
            "in/case/2 front/nmod/0 of/case/4 town/nmod/2",
            "to/case/2 town/obl/0 and/cc/5 from/case/5 river/conj/2",
            "to/case/5 and/cc/3 from/conj/1 the/det/5 town/obl/0");

    /** @param choices of words at most, so that the same ones meet more often */
    static RandomTree of(Random random, int length, int choices) {
        List<CoreLabel> tokens = new ArrayList<>();
        int[] heads = new int[length + 1];
        GrammaticalRelation[] relations = new GrammaticalRelation[length + 1];
        int[] order =
                random.ints(length * 4L, 1, length + 1).distinct().limit(length).toArray();
        List<String> names = pick(THEMES, random);
        int firstWord = random.nextInt(WORDS.size());
        for (int word = 1; word <= length; word++) {
            tokens.add(
                    token(WORDS.get((firstWord + random.nextInt(choices)) % WORDS.size()), pick(TAGS, random), word));
        }
        boolean[] placed = new boolean[length + 1];
        List<Integer> before = new ArrayList<>();
        for (int i = 0; i < order.length + length; i++) {
            int word = i < order.length ? order[i] : i - order.length + 1;
            if (!placed[word]) {
                placed[word] = true;
                boolean root = before.isEmpty();
                heads[word] = root ? 0 : before.get(near(random, before.size()));
                relations[word] = root ? GrammaticalRelation.ROOT : relation(pick(names, random));
                before.add(word);
            }
        }
        RandomTree tree = new RandomTree(tokens, heads, relations);
        return random.nextInt(3) == 0 ? tree.with(pick(PHRASES, random).split(" "), random) : tree;
    }

    /** Puts a phrase after the last word, with its own root at any word. */
    private RandomTree with(String[] phrase, Random random) {
        int before = tokens.size();
        List<CoreLabel> words = new ArrayList<>(tokens);
        int[] allHeads = Arrays.copyOf(heads, heads.length + phrase.length);
        GrammaticalRelation[] all = Arrays.copyOf(relations, allHeads.length);
        for (int i = 0; i < phrase.length; i++) {
            String[] parts = phrase[i].split("/");
            int head = Integer.parseInt(parts[2]);
            int word = before + i + 1;
            words.add(token(parts[0], "NN", word));
            allHeads[word] = head == 0 ? 1 + random.nextInt(before) : before + head;
            all[word] = relation(parts[1]);
        }
        return new RandomTree(words, allHeads, all);
    }

    /** Mostly one of the latest three, so that trees get deep. */
    private static int near(Random random, int size) {
        return random.nextInt(3) == 0 ? random.nextInt(size) : Math.max(0, size - 1 - random.nextInt(3));
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static CoreLabel token(String word, String tag, int index) {
        CoreLabel token = new CoreLabel();
        token.setWord(word);
        token.setValue(word);
        token.setTag(tag);
        token.setIndex(index);
        token.setSentIndex(3);
        return token;
    }

    private static GrammaticalRelation relation(String name) {
        return UniversalEnglishGrammaticalRelations.shortNameToGRel.get(name);
    }

    /** As the parser makes it. */
    GrammaticalStructure structure() {
        IndexedWord root = new IndexedWord(new Word("ROOT"));
        root.set(CoreAnnotations.IndexAnnotation.class, 0);
        List<TypedDependency> dependencies = new ArrayList<>();
        for (int word = 1; word < heads.length; word++) {
            IndexedWord head = heads[word] == 0 ? root : new IndexedWord(tokens.get(heads[word] - 1));
            dependencies.add(new TypedDependency(relations[word], head, new IndexedWord(tokens.get(word - 1))));
        }
        return new UniversalEnglishGrammaticalStructure(dependencies, new TreeGraphNode(root));
    }

    /** The tree that is {@link #described} so. */
    static RandomTree parse(String description) {
        List<CoreLabel> tokens = new ArrayList<>();
        String[] lines = description.split("\n");
        int[] heads = new int[lines.length + 1];
        GrammaticalRelation[] relations = new GrammaticalRelation[heads.length];
        for (int word = 1; word <= lines.length; word++) {
            String[] parts = lines[word - 1].split("[ /]");
            tokens.add(token(parts[1], parts[2], word));
            relations[word] = parts[3].equals("root") ? GrammaticalRelation.ROOT : relation(parts[3]);
            heads[word] = Integer.parseInt(parts[4]);
        }
        return new RandomTree(tokens, heads, relations);
    }

    /** For the message of a test that fails. */
    String described() {
        StringBuilder text = new StringBuilder();
        for (int word = 1; word < heads.length; word++) {
            text.append(word).append(' ').append(tokens.get(word - 1).word()).append('/');
            text.append(tokens.get(word - 1).tag())
                    .append(' ')
                    .append(relations[word])
                    .append(' ');
            text.append(heads[word]).append('\n');
        }
        return text.toString();
    }
}
