package io.github.corenlpextreme.engine.graphs;

/**
 * Finds what is left to CoreNLP in a sentence: phrases that make it change the tree, or copy words. CoreNLP counts the
 * copies of a word over all graphs of a sentence, so that all of them are to be made by it then. Each test is met
 * wherever CoreNLP's pattern of that name is, and hardly anywhere else. Immutable; safe for many threads.
 */
final class HardCases {

    private final PhraseLists phrases;

    HardCases(PhraseLists phrases) {
        this.phrases = phrases;
    }

    boolean anyIn(BasicTree tree) {
        for (int word = 1; word <= tree.length(); word++) {
            if (tree.names[word].equals("ref") // which CoreNLP would take for one that it has added
                    || isPreposition(tree, word)
                    || isQuantity(tree, word)
                    || coordinatesPhrases(tree, word)
                    || coordinatesMarkers(tree, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPreposition(BasicTree tree, int first) {
        int second = first + 1;
        int third = first + 2;
        if (third <= tree.length() && isTriple(tree, first)) {
            return phrases.triples().contains(lowerCase(tree, first, third));
        }
        if (second > tree.length() || !tree.names[second].equals("case") || !tree.isLeaf(second)) {
            return false;
        }
        int noun = tree.heads[second];
        if (tree.isName(first, "case", "advmod") && tree.isLeaf(first) && tree.heads[first] == noun) {
            return phrases.siblings().contains(lowerCase(tree, first, second));
        }
        return tree.heads[noun] == first
                && tree.isName(noun, "nmod", "obl")
                && phrases.chains().contains(lowerCase(tree, first, second));
    }

    /** CoreNLP's {@code THREE_WORD_PREPS_PATTERN}. */
    private static boolean isTriple(BasicTree tree, int first) {
        int second = first + 1;
        int third = first + 2;
        int noun = tree.heads[third];
        return tree.names[first].equals("case")
                && tree.heads[first] == second
                && tree.isLeaf(first)
                && tree.isName(third, "case", "mark")
                && tree.isLeaf(third)
                && tree.heads[noun] == second
                && isModifier(tree, noun);
    }

    private static String lowerCase(BasicTree tree, int first, int last) {
        StringBuilder words = new StringBuilder(tree.lowerCase(first));
        for (int word = first + 1; word <= last; word++) {
            words.append('_').append(tree.lowerCase(word));
        }
        return words.toString();
    }

    /** CoreNLP's {@code QUANT_MOD} patterns. */
    private boolean isQuantity(BasicTree tree, int word) {
        int of = word + 1;
        if (of > tree.length() || !tree.names[of].equals("case")) {
            return false;
        }
        int noun = tree.heads[of];
        if (tree.heads[noun] != word
                || !tree.names[noun].equals("nmod")
                || !tree.words[of].word().equalsIgnoreCase("of")) {
            return false;
        }
        String text = tree.words[word].word();
        return phrases.counting().matcher(text).matches()
                || (phrases.counted().matcher(text).matches()
                        && tree.child(word, "det") != BasicTree.NONE
                        && tree.child(word, "amod") == BasicTree.NONE);
    }

    /** CoreNLP's {@code PP_CONJP_PATTERN}. */
    private static boolean coordinatesPhrases(BasicTree tree, int word) {
        if (!isModifier(tree, word) || !isMarked(tree, word)) {
            return false;
        }
        for (int child = tree.firstChild(word); child != BasicTree.NONE; child = tree.nextSibling(child)) {
            if (tree.names[child].equals("conj")
                    && tree.child(child, "cc") != BasicTree.NONE
                    && isMarked(tree, child)) {
                return true;
            }
        }
        return false;
    }

    /** CoreNLP's {@code PREP_CONJP_PATTERN}. */
    private static boolean coordinatesMarkers(BasicTree tree, int word) {
        if (!tree.isName(word, "case", "mark")) {
            return false;
        }
        for (int child = tree.firstChild(word); child != BasicTree.NONE; child = tree.nextSibling(child)) {
            if (tree.names[child].equals("conj") && tree.child(child, "cc") != BasicTree.NONE) {
                return true;
            }
        }
        return false;
    }

    private static boolean isModifier(BasicTree tree, int word) {
        return tree.isName(word, "nmod", "obl") || tree.isName(word, "acl", "advcl");
    }

    private static boolean isMarked(BasicTree tree, int word) {
        return tree.child(word, "case") != BasicTree.NONE || tree.child(word, "mark") != BasicTree.NONE;
    }
}
