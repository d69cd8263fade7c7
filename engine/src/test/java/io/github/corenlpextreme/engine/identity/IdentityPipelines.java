package io.github.corenlpextreme.engine.identity;

import java.util.List;
import java.util.NoSuchElementException;

/** Those whose annotators the engine replaces first, then those whose annotators read what it says. */
public final class IdentityPipelines {

    private static final int LONG = 5000;
    private static final int MEDIUM = 1000;
    private static final int SHORT = 100;
    private static final int PARSED = 40;

    private static final String COARSE = " ner.applyFineGrained=false";
    private static final String DATED = " ner.docdate.useFixedDate=2015-02-22";
    private static final String PARSERS = "edu/stanford/nlp/models/parser/nndep/";

    private static final List<IdentityPipeline> ALL = List.of(
            new IdentityPipeline("tokenize", "tokenize", LONG, 1),
            new IdentityPipeline("lemma", "lemma", LONG, 4),
            new IdentityPipeline("depparse", "depparse,lemma", LONG, 6),
            new IdentityPipeline("ner-coarse", "ner" + COARSE, LONG, 4),
            new IdentityPipeline("ner", "ner" + DATED, LONG, 6),
            new IdentityPipeline("ner-depparse", "ner,depparse", LONG, 6),
            new IdentityPipeline("whitespace", "lemma tokenize.whitespace=true ssplit.eolonly=true", LONG, 1),
            new IdentityPipeline("codepoints", "lemma,mwt tokenize.codepoint=true pos.maxlen=20", LONG, 1),
            new IdentityPipeline("basic", "depparse,lemma depparse.extradependencies=NONE", LONG, 1),
            new IdentityPipeline(
                    "stanford",
                    "depparse depparse.language=English depparse.model=" + PARSERS + "english_SD.gz",
                    LONG,
                    1),
            new IdentityPipeline(
                    "ranges", "ner sutime.includeRange=true sutime.markTimeRanges=true" + COARSE, MEDIUM, 2),
            new IdentityPipeline("rules", "ner ner.rulesOnly=true sutime.searchForDocDate=true", MEDIUM, 1),
            new IdentityPipeline("statistics", "ner ner.statisticalOnly=true", MEDIUM, 1),
            new IdentityPipeline("natlog", "natlog,openie", PARSED, 2),
            new IdentityPipeline("quote", "quote" + COARSE, SHORT, 1),
            new IdentityPipeline("coref", "coref", SHORT, 2),
            new IdentityPipeline("kbp", "kbp", SHORT, 1),
            new IdentityPipeline("sentiment", "sentiment,udfeats,ner" + COARSE, PARSED, 1));

    private IdentityPipelines() {}

    static List<IdentityPipeline> all() {
        return ALL;
    }

    public static IdentityPipeline of(String name) {
        return ALL.stream()
                .filter(pipeline -> pipeline.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name));
    }
}
