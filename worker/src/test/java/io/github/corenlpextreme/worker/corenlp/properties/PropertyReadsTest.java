package io.github.corenlpextreme.worker.corenlp.properties;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.naturalli.NaturalLogicAnnotator;
import edu.stanford.nlp.naturalli.OpenIE;
import edu.stanford.nlp.pipeline.KBPAnnotator;
import edu.stanford.nlp.pipeline.WikidictAnnotator;
import edu.stanford.nlp.util.ArgumentParser;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyReads.PropertyRead;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the list of properties with the code that reads them, so that those of the next CoreNLP are found. */
class PropertyReadsTest {

    private static final Pattern ANNOTATORS = Pattern.compile("edu/stanford/nlp/("
            + "(pipeline|time|quoteattribution|coref|dcoref|naturalli|sentiment)/.*"
            + "|ie/(NERClassifierCombiner|ClassifierCombiner))");

    /** Programs, servers and what trains or evaluates; no annotator calls them. */
    private static final Pattern PROGRAMS = Pattern.compile(
            ".*(Server|Client|Demo|Main|Trainer|Training|Evaluat|Outputter|Printer|DocumentReader|MentionExtractor"
                    + "|Exporter|HeidelTime|GUTime|SUTimePipeline|AnnotationSerializer|DocumentMaker|CorefSystem"
                    + "|SieveCoreferenceSystem|HybridCorefSystem|HybridCorefProperties).*");

    private static final Map<String, Set<PropertyType>> FITTING = Map.of(
            "getBool", Set.of(PropertyType.BOOLEAN),
            "getInt", Set.of(PropertyType.INTEGER),
            "getLong", Set.of(PropertyType.INTEGER),
            "getDouble", Set.of(PropertyType.NUMBER, PropertyType.NUMBERS));

    /** Read by programs that train, evaluate or print, in classes that annotators use too. */
    private static final Set<String> OF_PROGRAMS = Set.of(
            "tlppClass",
            "conllu.extraColumns",
            "coref.conllOutputPath",
            "coref.data",
            "coref.evaluate.filter",
            "coref.inputPath",
            "coref.md.isTraining",
            "coref.scorer",
            "coref.statistical.maxTrainExamplesPerDocument",
            "coref.statistical.minClassImbalance",
            "coref.statistical.trainingPath",
            "crfToExamine",
            "dcoref.replicate.conll",
            "h",
            "help",
            "loadAuxClassifier",
            "loadClassifier1",
            "loadClassifier2",
            "memoryUsage",
            "removeNestedMentions", // set by the annotator itself for every document
            "serializeTo",
            "showNCCInfo",
            "testFile",
            "testFiles",
            "textFiles");

    /** Defaults and parts of texts that the search takes for keys. */
    private static final Set<String> NO_KEYS = Set.of(
            "",
            " with class ",
            "/annotations",
            "/annotations/",
            "O",
            "RULE",
            "anaphoricity_model",
            "classification_model",
            "clustering_model",
            "ranking_model",
            "edu/stanford/nlp/models/coref/md-model.ser",
            "edu/stanford/nlp/models/dcoref/coref.dict4.tsv",
            "edu/stanford/nlp/pipeline/GenericAnnotationSerializer",
            "edu/stanford/nlp/pipeline/ProtobufAnnotationSerializer",
            "statistical");

    private final PropertyTable table = PropertyTable.load();

    @Test
    void everyPropertyThatAnAnnotatorReadsIsListedWithItsType() throws Exception {
        List<PropertyRead> reads = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry :
                CoreNlpClasses.named(PropertyReadsTest::isOfAnnotators).entrySet()) {
            reads.addAll(PropertyReads.of(entry.getKey(), entry.getValue()));
        }

        assertThat(reads).hasSizeGreaterThan(200); // else they are not found any more
        assertThat(reads).filteredOn(read -> !isListed(read)).isEmpty();
    }

    private static boolean isOfAnnotators(String name) {
        return ANNOTATORS.matcher(name).matches() && !PROGRAMS.matcher(name).matches();
    }

    @Test
    void everyOptionOfAnAnnotatorIsListedWithItsType() {
        List<String> wrong = new ArrayList<>();
        wrong.addAll(unlisted("openie.", OpenIE.class));
        wrong.addAll(unlisted("natlog.", NaturalLogicAnnotator.class));
        wrong.addAll(unlisted("entitylink.", WikidictAnnotator.class));
        wrong.addAll(unlisted("", KBPAnnotator.class));

        assertThat(wrong).isEmpty();
    }

    private List<String> unlisted(String prefix, Class<?> annotator) {
        Map<String, Class<?>> options = new TreeMap<>();
        for (Field field : annotator.getDeclaredFields()) {
            ArgumentParser.Option option = field.getAnnotation(ArgumentParser.Option.class);
            if (option != null && !Set.of("filelist", "output").contains(option.name())) {
                options.put(prefix + option.name(), field.getType());
            }
        }
        assertThat(options).isNotEmpty();
        return options.keySet().stream()
                .filter(key -> !fits(key, typesOf(options.get(key))))
                .toList();
    }

    private static Set<PropertyType> typesOf(Class<?> field) {
        String method = switch (field.getSimpleName()) {
            case "boolean" -> "getBool";
            case "int" -> "getInt";
            case "double" -> "getDouble";
            default -> "";
        };
        return FITTING.getOrDefault(method, Set.of());
    }

    /** What is only a part of a key must be a part of one that is listed. */
    private boolean isListed(PropertyRead read) {
        Set<PropertyType> fitting = FITTING.getOrDefault(read.method(), Set.of());
        String key = read.key().replaceAll("^\\.", "");
        if (NO_KEYS.contains(key) || OF_PROGRAMS.contains(key)) {
            return true;
        }
        return fits(key, fitting)
                || table.keys().keySet().stream()
                        .filter(listed -> listed.endsWith("." + key))
                        .anyMatch(listed -> fits(listed, fitting))
                || Stream.concat(table.families().keySet().stream(), table.copies().keySet().stream())
                        .anyMatch(family -> family.endsWith(key));
    }

    private boolean fits(String key, Set<PropertyType> fitting) {
        return table.find(key)
                .filter(rule ->
                        fitting.isEmpty() || fitting.contains(rule.type()) || rule.type() == PropertyType.OPTION)
                .isPresent();
    }
}
