package io.github.corenlpextreme.worker.corenlp;

import edu.stanford.nlp.pipeline.DocDateAnnotator;
import edu.stanford.nlp.pipeline.EntityMentionsAnnotator;
import edu.stanford.nlp.pipeline.GenderAnnotator;
import edu.stanford.nlp.pipeline.MWTAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.pipeline.TokensRegexAnnotator;
import edu.stanford.nlp.pipeline.TokensRegexNERAnnotator;
import edu.stanford.nlp.quoteattribution.QuoteAttributionUtils;
import edu.stanford.nlp.time.TimeExpressionExtractorImpl;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.worker.corenlp.properties.PathList;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyCheck;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds those parts of a pipeline that need no model, so that CoreNLP itself says in a second or two what only it can
 * find out: whether it can read a mapping or rules, and whether settings go together. Which property is to blame is
 * found by leaving out one after the other.
 */
public final class PipelineTrial {

    private static final Set<String> SEGMENTED = Set.of("zh", "chinese", "ar", "arabic");

    /** Builds a part; what it throws is CoreNLP's opinion of the properties. */
    private interface TrialPart {
        void build(Properties properties) throws IOException, ReflectiveOperationException;
    }

    private final SortedMap<String, String> properties;

    private PipelineTrial(PipelineSettings settings) {
        this.properties = settings.properties();
    }

    /** @throws PipelineException if CoreNLP could not build the pipeline */
    public static void of(PipelineSettings settings) {
        CoreNlpLog.redirect();
        new PipelineTrial(settings).run();
    }

    private void run() {
        if (!SEGMENTED.contains(
                        properties.getOrDefault("tokenize.language", "en").toLowerCase(Locale.ROOT))
                && !properties.containsKey("cdc_tokenize.model")) {
            attempt(below("tokenize.", "ssplit.", "clean."), PipelineTrial::tokenizer);
        }
        attemptFiles("mwt.mappingFile", own -> new MWTAnnotator("", own));
        attemptFiles("gender.", own -> new GenderAnnotator("gender", own));
        attemptFiles("sutime.", own -> new TimeExpressionExtractorImpl("sutime", own));
        for (String inside : List.of("", "ner.")) {
            attempt(below(inside + "docdate."), own -> new DocDateAnnotator(inside + "docdate", own));
            attempt(
                    below(inside + "entitymentions."),
                    own -> new EntityMentionsAnnotator(inside + "entitymentions", own));
        }
        List.of("regexner", "ner.fine.regexner", "ner.additional.regexner").forEach(this::attemptMapping);
        for (String name : List.of("tokensregex", "ner.additional.tokensregex")) {
            attemptFiles(name + ".", own -> new TokensRegexAnnotator(name, own));
        }
        attemptWordLists();
    }

    private void attemptWordLists() {
        attemptFiles("coref.", edu.stanford.nlp.coref.data.Dictionaries::new);
        attemptFiles("dcoref.", edu.stanford.nlp.dcoref.Dictionaries::new);
        Map<String, Consumer<String>> readers = Map.of(
                "quote.attribution.familyWordsFile", QuoteAttributionUtils::readFamilyRelations,
                "quote.attribution.genderNamesFile", QuoteAttributionUtils::readGenderedNounList,
                "quote.attribution.animacyWordsFile", QuoteAttributionUtils::readAnimacyList);
        readers.forEach((key, reader) -> attemptFiles(key, own -> reader.accept(own.getProperty(key))));
    }

    /** Only what is on the disk: CoreNLP's own mappings take seconds and have no mistakes. */
    private void attemptMapping(String name) {
        SortedMap<String, String> own = below(name + ".");
        String mapping = name + ".mapping";
        String kept = PathList.mappingOf(own.getOrDefault(mapping, ""), pathsOnDisk(own)::contains);
        if (!kept.isEmpty()) {
            own.put(mapping, kept);
            attempt(own, parts -> new TokensRegexNERAnnotator(name, parts));
        }
    }

    private void attemptFiles(String prefix, TrialPart part) {
        SortedMap<String, String> own = below(prefix);
        if (!pathsOnDisk(own).isEmpty()) {
            attempt(own, part);
        }
    }

    private void attempt(SortedMap<String, String> own, TrialPart part) {
        if (own.isEmpty()) {
            return;
        }
        failure(own, part).ifPresent(failure -> {
            String key = culprit(own, part);
            throw PropertyCheck.wrong(
                    key, properties.get(key), "CoreNLP cannot use it (" + LoadFailure.reason(failure) + ")");
        });
    }

    private static Optional<Throwable> failure(SortedMap<String, String> own, TrialPart part) {
        Properties asGiven = new Properties();
        asGiven.putAll(own);
        try {
            part.build(asGiven);
            return Optional.empty();
        } catch (Exception | LinkageError failure) {
            return Optional.of(failure);
        }
    }

    /** Without a file CoreNLP would read its own, which takes long: so files are blamed last. */
    private static String culprit(SortedMap<String, String> own, TrialPart part) {
        Set<String> filed = NamedFiles.in(own).stream()
                .filter(file -> file.onDisk().isPresent())
                .map(NamedFiles.NamedFile::key)
                .collect(Collectors.toCollection(TreeSet::new));
        Predicate<String> isFineWithout = key -> {
            SortedMap<String, String> rest = new TreeMap<>(own);
            rest.remove(key);
            return failure(rest, part).isEmpty();
        };
        return own.keySet().stream()
                .filter(key -> !filed.contains(key))
                .filter(isFineWithout)
                .findFirst()
                .or(() -> filed.stream()
                        .filter(key -> filed.size() == 1 || isFineWithout.test(key))
                        .findFirst())
                .orElseGet(own::firstKey);
    }

    private static void tokenizer(Properties own) {
        TokenizerAnnotator tokenizer = new TokenizerAnnotator(false, own);
        tokenizer.getTokenizer(new StringReader("")); // reads the options
    }

    private static Set<String> pathsOnDisk(SortedMap<String, String> own) {
        return NamedFiles.in(own).stream()
                .filter(file -> file.onDisk().isPresent())
                .map(NamedFiles.NamedFile::path)
                .collect(Collectors.toSet());
    }

    private SortedMap<String, String> below(String... prefixes) {
        SortedMap<String, String> own = new TreeMap<>(properties);
        own.keySet().removeIf(key -> Stream.of(prefixes).noneMatch(key::startsWith));
        return own;
    }
}
