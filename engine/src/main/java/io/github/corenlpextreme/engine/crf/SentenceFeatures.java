package io.github.corenlpextreme.engine.crf;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/**
 * The features of the words of a sentence by {@link Templates}, in the order in which CoreNLP's templates add them. For
 * one thread.
 */
final class SentenceFeatures {

    private static final int SHORT_WORD = 3; // characters; beyond it, the word behind is seen too
    private static final int NEAREST = 3; // words to another mention of a name

    private final FeatureTemplates templates;
    private final WordFeatures[] words;
    private final ShapeFeatures[] shapes;
    private final ClassFeatures[] classes;

    /**
     * @param labels with shapes and classes
     */
    SentenceFeatures(FeatureTemplates templates, List<CoreLabel> labels) {
        this.templates = templates;
        this.words = new WordFeatures[labels.size()];
        this.shapes = new ShapeFeatures[words.length];
        this.classes = new ClassFeatures[words.length];
        for (int at = 0; at < words.length; at++) {
            CoreLabel label = labels.get(at);
            words[at] = templates.word(label.getString(CoreAnnotations.TextAnnotation.class));
            shapes[at] = templates.shape(label.get(CoreAnnotations.ShapeAnnotation.class));
            classes[at] = templates.wordClass(label.get(CoreAnnotations.DistSimAnnotation.class));
        }
    }

    private WordFeatures word(int at) {
        return at < 0 || at >= words.length ? templates.noWord : words[at];
    }

    private ShapeFeatures shape(int at) {
        return at < 0 || at >= words.length ? templates.noShape : shapes[at];
    }

    private ClassFeatures wordClass(int at) {
        return at < 0 || at >= words.length ? templates.noClass : classes[at];
    }

    /** Whether the templates also ask where else the name is mentioned, which only CoreNLP's own code knows. */
    boolean isMentionedAgain(int at) {
        if (!mayBeName(at)) {
            return false;
        }
        for (int other = 0; other < words.length; other++) {
            if (Math.abs(other - at) >= NEAREST && words[other].word.equals(words[at].word)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeName(int at) {
        return at > 0 && words[at].nameCase && word(at + 1).lowerCaseLetters && words[at - 1].letters;
    }

    /** Adds those of a word that is not mentioned again. */
    void addWord(int at, FeatureSet into) {
        into.add(wordClass(at).group, ClassFeatures.CLASS);
        if (words[at].title) {
            addConstant(ConstantFeature.TITLE, into);
        }
        into.add(words[at].group, WordFeatures.WORD);
        into.add(word(at - 1).group, WordFeatures.BEFORE);
        into.add(wordClass(at - 1).group, ClassFeatures.BEFORE);
        into.add(word(at + 1).group, WordFeatures.BEHIND);
        into.add(wordClass(at + 1).group, ClassFeatures.BEHIND);
        addConstant(ConstantFeature.ALWAYS, into);
        FeatureGroup own = words[at].group;
        for (int affix = WordFeatures.AFFIXES; affix < own.hashes.length; affix++) {
            into.add(own, affix);
        }
        addShapes(at, into);
        if (!mayBeName(at)) {
            addConstant(ConstantFeature.NO_NAME, into);
        }
        for (int distance = 1; distance <= templates.flags.reach(); distance++) {
            into.add(word(at + distance).group, WordFeatures.SOMEWHERE_BEHIND);
            into.add(word(at - distance).group, WordFeatures.SOMEWHERE_BEFORE);
        }
    }

    private void addConstant(ConstantFeature constant, FeatureSet into) {
        into.add(templates.constants, constant.ordinal());
    }

    private void addShapes(int at, FeatureSet into) {
        String own = shape(at).shape;
        String before = shape(at - 1).shape;
        String behind = shape(at + 1).shape;
        into.add(shape(at).group, ShapeFeatures.SHAPE);
        into.add(shape(at - 1).group, ShapeFeatures.BEFORE);
        into.add(shape(at + 1).group, ShapeFeatures.BEHIND);
        addJoined(word(at - 1).word, "...", own, "-PW_CTYPE|C", into);
        addJoined(own, "...", word(at + 1).word, "-NW_CTYPE|C", into);
        addJoined(before, "...", own, "-PCTYPE|C", into);
        addJoined(own, "...", behind, "-CNTYPE|C", into);
        into.append(before);
        into.append("...");
        addJoined(own, "...", behind, "-PCNTYPE|C", into);
        if (word(at - 1).word.length() <= SHORT_WORD) {
            addJoined(word(at - 2).word, "...", own, "-PPW_CTYPE|C", into);
        }
        if (word(at + 1).word.length() <= SHORT_WORD) {
            addJoined(word(at + 2).word, "...", own, "-NNW_CTYPE|C", into);
        }
    }

    /** Adds those of a word and the one before it. */
    void addPair(int at, FeatureSet into) {
        addConstant(ConstantFeature.PAIR, into);
        into.add(words[at].group, WordFeatures.PAIR);
        addJoined(word(at - 1).word, "-", words[at].word, "-PSEQW2|CpC", into);
        into.add(word(at - 1).group, WordFeatures.PAIR_BEFORE);
        into.add(wordClass(at - 1).group, ClassFeatures.PAIR_BEFORE);
        into.add(wordClass(at).group, ClassFeatures.PAIR);
        addJoined(wordClass(at - 1).name, "-", wordClass(at).name, "-PSEQpcDS|CpC", into);
        into.add(shape(at - 1).group, ShapeFeatures.PAIR_BEFORE);
        into.add(shape(at).group, ShapeFeatures.PAIR);
        addJoined(shape(at - 1).shape, "-", shape(at).shape, "-TYPES|CpC", into);
        into.add(shape(at).group, ShapeFeatures.SEQUENCE);
        into.add(shape(at + 1).group, ShapeFeatures.SEQUENCE_BEHIND);
    }

    private static void addJoined(String one, String link, String other, String suffix, FeatureSet into) {
        into.append(one);
        into.append(link);
        into.append(other);
        into.append(suffix);
        into.addOnly();
    }
}
