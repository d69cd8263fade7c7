package io.github.corenlpextreme.worker.corenlp.render.conllu;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** From a tagger's tag to the universal part of speech. */
final class UniversalTags {

    /** What a tag outside both lists becomes: the universal tag for what cannot be classed. */
    static final String OTHER = "X";

    private static final Set<String> UNIVERSAL = Set.of(
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
            "SCONJ", "SYM", "VERB", "X");

    private static final Set<String> AUXILIARY = Set.of("aux", "aux:pass", "cop");

    private static final Map<String, String> PENN = penn();

    private UniversalTags() {}

    /**
     * Universal tags stay as they are: the German, French, Spanish and other UD models give them
     * already. The Penn Treebank does not tell auxiliaries from verbs, nor conjunctions from
     * prepositions; where there is a parser, the relation does.
     *
     * @param relation to the word's head; empty if unknown
     */
    static String of(String tag, String relation) {
        if (UNIVERSAL.contains(tag)) {
            return tag;
        }
        if (tag.startsWith("VB") && AUXILIARY.contains(relation)) {
            return "AUX";
        }
        if (tag.equals("IN") && relation.equals("mark")) {
            return "SCONJ";
        }
        return PENN.getOrDefault(tag, OTHER);
    }

    private static Map<String, String> penn() {
        Map<String, String> tags = new HashMap<>();
        put(tags, "ADJ", "JJ JJR JJS");
        put(tags, "ADP", "IN RP");
        put(tags, "ADV", "RB RBR RBS WRB");
        put(tags, "AUX", "MD");
        put(tags, "CCONJ", "CC");
        put(tags, "DET", "DT PDT WDT");
        put(tags, "INTJ", "UH");
        put(tags, "NOUN", "NN NNS");
        put(tags, "NUM", "CD");
        put(tags, "PART", "POS TO");
        put(tags, "PRON", "EX PRP PRP$ WP WP$");
        put(tags, "PROPN", "NNP NNPS");
        put(tags, "PUNCT", ". , : `` '' -LRB- -RRB- -LSB- -RSB- -LCB- -RCB- ( ) HYPH NFP");
        put(tags, "SYM", "$ #");
        put(tags, "VERB", "VB VBD VBG VBN VBP VBZ");
        return Map.copyOf(tags);
    }

    private static void put(Map<String, String> tags, String universal, String penn) {
        for (String tag : penn.split(" ")) {
            tags.put(tag, universal);
        }
    }
}
