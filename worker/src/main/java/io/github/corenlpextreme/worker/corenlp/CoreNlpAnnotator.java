package io.github.corenlpextreme.worker.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.corenlpextreme.engine.depparse.DependencyAnnotator;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.EngineSettings;
import io.github.corenlpextreme.worker.EngineSettings.EngineKind;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine.AnnotationDamage;
import io.github.corenlpextreme.worker.annotate.LineAnnotator;
import io.github.corenlpextreme.worker.annotate.LineText;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.worker.corenlp.isolation.IsolatedPipeline;
import io.github.corenlpextreme.worker.corenlp.models.ModelFilter;
import io.github.corenlpextreme.worker.corenlp.models.ModelJars;
import io.github.corenlpextreme.worker.corenlp.render.DegradedAnnotation;
import io.github.corenlpextreme.worker.corenlp.render.DocumentRenderer;
import io.github.corenlpextreme.worker.corenlp.render.TokensRenderer;
import io.github.corenlpextreme.worker.corenlp.render.conllu.ConlluRenderer;
import io.github.corenlpextreme.worker.corenlp.render.json.JsonlRenderer;
import java.util.List;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Annotates with the one CoreNLP pipeline of this process. Safe for many threads at once: the
 * pipeline keeps no state between documents.
 */
public final class CoreNlpAnnotator implements LineAnnotator {

    private static final String WARM_UP_TEXT =
            "On 3 May 2021, Anna Smith said: \"We met her in Paris.\" It rained a bit.";

    private final StanfordCoreNLP pipeline;
    private final DocumentRenderer renderer;
    private final PipelineSettings settings;
    private final TokenLimit tokenLimit;
    private final DegradationDetector damageFinder;
    private final EngineCheck check;

    private CoreNlpAnnotator(
            StanfordCoreNLP pipeline, DocumentRenderer renderer, PipelineSettings settings, EngineSettings engine) {
        this.pipeline = pipeline;
        this.renderer = renderer;
        this.settings = settings;
        this.check = new EngineCheck(engine.checkEvery());
        this.tokenLimit = new TokenLimit(settings);
        this.damageFinder = new DegradationDetector(settings);
    }

    /**
     * Loads the models, which takes seconds and up to gigabytes of memory.
     *
     * @param settings as {@link PipelineResolver} has completed them
     * @throws PipelineException if a model is missing or the settings make no pipeline
     */
    public static CoreNlpAnnotator load(PipelineSettings settings, RenderSettings rendering) {
        return load(settings, rendering, new EngineSettings(EngineKind.FAST, 0), annotator -> {});
    }

    /**
     * Likewise.
     *
     * @param engine by which it annotates
     * @param loading is told the name of each annotator before its models are loaded
     * @throws PipelineException if a model is missing or the settings make no pipeline
     */
    public static CoreNlpAnnotator load(
            PipelineSettings settings, RenderSettings rendering, EngineSettings engine, Consumer<String> loading) {
        CoreNlpLog.redirect(loading);
        PinnedClock.pin();
        ModelFilter.pin();
        MissingModels.refuse(settings, ModelJars.onClassPath());
        StatefulRules.refuse(settings.properties());
        try {
            StanfordCoreNLP pipeline = IsolatedPipeline.of(properties(settings), engine.kind() == EngineKind.FAST);
            return new CoreNlpAnnotator(pipeline, rendererOf(rendering), settings, engine);
        } catch (RuntimeException | NoClassDefFoundError failure) {
            throw LoadFailure.explain(settings, failure);
        }
    }

    @Override
    public AnnotatedLine annotate(LineText line) {
        return check.selects(line) ? check.compare(line, this::annotateOnce) : annotateOnce(line);
    }

    /** Those that have a part of their own in the engine are there under its name. */
    @Override
    public AnnotatorEngines engines() {
        SortedSet<String> fast = new TreeSet<>();
        SortedSet<String> stock = new TreeSet<>(settings.annotators());
        EngineUse.parts(pipeline).forEach((part, isFast) -> {
            (isFast ? fast : stock).add(part);
            (isFast ? stock : fast).remove(part);
        });
        return new AnnotatorEngines(fast, stock);
    }

    private AnnotatedLine annotateOnce(LineText line) {
        String text = SurrogateRepair.text(line.text());
        Annotation document = text.isBlank() ? new Annotation(text) : annotated(text, idOf(line));
        AnnotationDamage damage = damageFinder.find(document);
        DegradedAnnotation.mark(document, damage.annotators());
        return renderer.render(line, document).with(damage);
    }

    /** What holds no token needs no annotation, and some annotators (quote) fail for want of one. */
    private Annotation annotated(String text, String id) {
        tokenLimit.check(text, () -> StanfordCoreNLP.getExistingAnnotator("tokenize"));
        Annotation document = new Annotation(text);
        document.set(CoreAnnotations.DocIDAnnotation.class, id);
        try {
            pipeline.annotate(document);
            withoutGiven(id, document);
            CoreNlpLog.failIfOutOfMemory();
        } catch (RuntimeException failure) {
            List<CoreLabel> tokens = document.get(CoreAnnotations.TokensAnnotation.class);
            if (tokens == null || !tokens.isEmpty()) {
                throw failure;
            }
            return new Annotation(text);
        }
        return document;
    }

    /** As CoreNLP's command line has it, the name of the file; the date of a document may be looked up by it. */
    private static String idOf(LineText line) {
        return line.file().substring(line.file().lastIndexOf('/') + 1);
    }

    /** The output has it as {@code file}; one that was found in the text stays. */
    private static void withoutGiven(String id, Annotation document) {
        if (id.equals(document.get(CoreAnnotations.DocIDAnnotation.class))) {
            document.remove(CoreAnnotations.DocIDAnnotation.class);
        }
    }

    /**
     * Annotates a little text and forgets it, so that the first real line does not pay for loading
     * classes. Where a model could have been left out that is read only when a text needs it, the
     * text is long enough to find that out now.
     *
     * @throws PipelineException if a model is missing, or what CoreNLP reads only now is wrong
     */
    public void warmUp() {
        if (ModelJars.onClassPath().mayLack(settings)) {
            exercise();
        } else {
            read(WARM_UP_TEXT);
        }
    }

    /**
     * Annotates text of every kind and forgets it: afterwards every model is read that this pipeline
     * ever reads.
     *
     * @throws PipelineException if a model is missing
     */
    public void exercise() {
        String text = WarmUpText.text();
        text.lines().forEach(this::read);
        read(text);
    }

    private void read(String text) {
        try {
            annotateOnce(warmUpLine(text));
        } catch (RuntimeException | NoClassDefFoundError failure) {
            throw LoadFailure.explain(settings, failure);
        }
    }

    private static LineText warmUpLine(String text) {
        return new LineText("warm-up", 0, text.length(), text);
    }

    private static Properties properties(PipelineSettings settings) {
        Properties properties = new Properties();
        // Parallelism is ours, by document; CoreNLP's own is by sentence and slower.
        properties.setProperty("nthreads", "1");
        properties.setProperty(DependencyAnnotator.COLLAPSED, Boolean.toString(needsCollapsedGraphs(settings)));
        properties.putAll(settings.properties());
        properties.setProperty("annotators", String.join(",", settings.annotators()));
        return properties;
    }

    /** No output of ours holds them; annotators that are not CoreNLP's own might want them. */
    private static boolean needsCollapsedGraphs(PipelineSettings settings) {
        return settings.annotators().contains(Annotator.STANFORD_RELATION)
                || settings.annotators().contains(Annotator.STANFORD_KBP)
                || settings.properties().keySet().stream().anyMatch(key -> key.startsWith("customAnnotatorClass."));
    }

    private static DocumentRenderer rendererOf(RenderSettings settings) {
        return switch (settings.format()) {
            case JSONL -> new JsonlRenderer(settings);
            case CONLLU -> new ConlluRenderer(settings);
            case TOKENS -> new TokensRenderer(settings);
        };
    }
}
