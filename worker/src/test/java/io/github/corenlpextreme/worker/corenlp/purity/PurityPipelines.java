package io.github.corenlpextreme.worker.corenlp.purity;

import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.annotate.LineAnnotator;
import io.github.corenlpextreme.worker.corenlp.CoreNlpAnnotator;
import io.github.corenlpextreme.worker.corenlp.PipelineResolver;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Pipelines whose purity is looked at: {@code annotators property=value ...}, by a name. */
final class PurityPipelines {

    private static final String DATED = " ner.docdate.useFixedDate=2015-02-22";
    private static final String COARSE = " ner.applyFineGrained=false";

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("tokenize", "tokenize,mwt tokenize.codepoint=true");
        ALL.put("cleanxml", "tokenize tokenize.cleanxml=true clean.allowflawedxml=true");
        ALL.put("lemma", "lemma");
        ALL.put("ner", "ner" + DATED);
        ALL.put(
                "sutime",
                "ner ner.rulesOnly=true sutime.includeRange=true sutime.markTimeRanges=true" + DATED + COARSE);
        ALL.put("sutime-undated", "ner ner.rulesOnly=true sutime.searchForDocDate=true" + COARSE);
        ALL.put("docdate", "tokenize,docdate,ner docdate.useFixedDate=2021-11-22" + COARSE);
        ALL.put("regexner", "regexner,entitymentions,gender entitymentions.acronyms=true" + COARSE);
        ALL.put("truecase", "truecase");
        ALL.put("truecase-over", "truecase,pos,lemma truecase.overwriteText=true");
        ALL.put("parse", "parse");
        ALL.put("sentiment", "sentiment");
        ALL.put("depparse", "depparse");
        ALL.put("natlog", "natlog,openie");
        ALL.put("openie", "openie,coref openie.resolve_coref=true" + COARSE);
        ALL.put("udfeats", "parse,udfeats");
        ALL.put("coref", "coref" + COARSE);
        ALL.put("coref-neural", "parse,coref coref.algorithm=neural" + COARSE);
        ALL.put("coref-fast", "coref coref.algorithm=fastneural" + COARSE);
        ALL.put("dcoref", "dcoref" + COARSE);
        ALL.put("quote", "quote" + DATED + COARSE);
        ALL.put("quote-smart", "quote quote.smartQuotes=true quote.singleQuotes=true quote.asciiQuotes=true" + COARSE);
        ALL.put("relation", "relation" + COARSE);
        ALL.put("kbp", "coref,kbp" + COARSE);
        ALL.put("without-parse", "truecase,openie,quote,kbp,gender" + DATED + COARSE);
        ALL.put("all", "truecase,openie,quote,kbp,gender,sentiment,udfeats,relation" + DATED);
    }

    private PurityPipelines() {}

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** Whether it parses into constituents, a sentence or two in a second. */
    static boolean isSlow(String name) {
        return Set.of("parse", "sentiment", "udfeats", "coref-neural", "dcoref", "relation", "all")
                .contains(name);
    }

    /** Loads one of them. */
    static LineAnnotator load(String name) {
        List<String> words = Arrays.asList(ALL.get(name).split(" "));
        Map<String, String> properties = new TreeMap<>();
        words.subList(1, words.size()).forEach(pair -> properties.put(pair.split("=")[0], pair.split("=")[1]));
        CoreNlpAnnotator annotator = CoreNlpAnnotator.load(
                new PipelineResolver()
                        .resolve(Arrays.asList(words.get(0).split(",")), properties)
                        .settings(),
                new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE));
        annotator.warmUp();
        return annotator;
    }
}
