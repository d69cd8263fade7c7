package io.github.corenlpextreme.engine.crf;

import edu.stanford.nlp.sequences.SeqClassifierFlags;
import io.github.corenlpextreme.engine.cache.GenerationCache;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of CoreNLP's English models make of a word, a shape or a class, remembered for one model. They are
 * those of {@code NERFeatureFactory} of CoreNLP 4.5.10 with the flags of {@link TemplateFlags}. Safe for many threads.
 */
final class FeatureTemplates {

    private static final int WORDS = 15_000; // of a generation; some 300 bytes each
    private static final int LONGEST_WORD = 40; // characters; longer ones rarely come again
    private static final int SHAPES = 2_000;

    final TemplateFlags flags;
    final FeatureGroup constants;
    final WordFeatures noWord;
    final ShapeFeatures noShape;
    final ClassFeatures noClass;
    private final FeatureTable table;
    private final Function<String, String> spelling;
    private final GenerationCache<String, WordFeatures> words;
    private final GenerationCache<String, ShapeFeatures> shapes;
    private final GenerationCache<String, ClassFeatures> classes;

    private FeatureTemplates(TemplateFlags flags, Function<String, String> spelling, FeatureTable table) {
        this.flags = flags;
        this.table = table;
        this.spelling = spelling;
        this.constants = ConstantFeature.group(table);
        this.noWord = entry("");
        this.noShape = new ShapeFeatures(table, null);
        this.noClass = new ClassFeatures(table, null);
        this.words = new GenerationCache<>(WORDS, this::entry);
        this.shapes = new GenerationCache<>(SHAPES, shape -> new ShapeFeatures(table, shape));
        this.classes = new GenerationCache<>(SHAPES, name -> new ClassFeatures(table, name));
    }

    /** Empty if the model has other flags. */
    static Optional<FeatureTemplates> of(SeqClassifierFlags flags, FeatureTable table) {
        Function<String, String> spelling = flags.wordFunction == null ? Function.identity() : flags.wordFunction;
        return TemplateFlags.of(flags).map(known -> new FeatureTemplates(known, spelling, table));
    }

    private WordFeatures entry(String written) {
        return new WordFeatures(table, flags, spelling.apply(written));
    }

    /** Of a word as it is written; the model may spell it otherwise. */
    WordFeatures word(String written) {
        return written.length() > LONGEST_WORD ? entry(written) : words.get(written);
    }

    ShapeFeatures shape(@Nullable String shape) {
        return shape == null ? noShape : shapes.get(shape);
    }

    ClassFeatures wordClass(@Nullable String name) {
        return name == null ? noClass : classes.get(name);
    }
}
