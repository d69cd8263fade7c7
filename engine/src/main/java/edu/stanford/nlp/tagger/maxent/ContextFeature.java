package edu.stanford.nlp.tagger.maxent;

import edu.stanford.nlp.util.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A feature that looks at other words than the one that is tagged. */
@SuppressWarnings("auxiliaryclass") // CoreNLP keeps these extractors in one file
record ContextFeature(ContextKind kind, int index, Extractor extractor) {

    static Optional<ContextKind> kind(Extractor extractor) {
        if (extractor instanceof CompanyNameDetector || extractor instanceof CaselessCompanyNameDetector) {
            return Optional.of(ContextKind.COMPANY);
        }
        if (extractor instanceof ExtractorDistsimConjunction) {
            return extractor.toString().endsWith("(-1,1)") ? Optional.of(ContextKind.CLASSES) : Optional.empty();
        }
        String name = extractor.toString();
        boolean oneWord = extractor.getClass() == Extractor.class
                || extractor instanceof ExtractorWordShapeClassifier
                || extractor instanceof ExtractorDistsim;
        if (oneWord && name.contains("(-1,")) {
            return Optional.of(ContextKind.BEFORE);
        }
        return oneWord && name.contains("(1,") ? Optional.of(ContextKind.AFTER) : Optional.empty();
    }

    static List<ContextFeature> all(Extractors extractors, int offset) {
        List<ContextFeature> features = new ArrayList<>();
        for (Pair<Integer, Extractor> numbered : extractors.localContext) {
            Extractor extractor = numbered.second();
            features.add(new ContextFeature(kind(extractor).orElseThrow(), offset + numbered.first(), extractor));
        }
        return List.copyOf(features);
    }
}
