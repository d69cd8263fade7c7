package io.github.corenlpextreme.engine.lexer;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What CoreNLP's {@code ssplit} writes into a document that has just been tokenized and has no sections, in its order
 * of keys. For one document.
 */
final class SentenceAnnotation {

    private final Annotation document;
    private final String text;
    private final @Nullable String documentId;
    private final List<CoreMap> sentences = new ArrayList<>();

    SentenceAnnotation(Annotation document) {
        this.document = document;
        this.text = document.get(CoreAnnotations.TextAnnotation.class);
        this.documentId = document.get(CoreAnnotations.DocIDAnnotation.class);
    }

    void write(List<List<CoreLabel>> cut, TokenList tokens) {
        cut.forEach(this::add);
        List<CoreLabel> words = tokens.hasNewlines() ? withoutNewlines(tokens.tokens()) : tokens.tokens();
        document.set(CoreAnnotations.TokensAnnotation.class, words);
        sentences.forEach(SentenceAnnotation::number);
        document.set(CoreAnnotations.SentencesAnnotation.class, sentences);
    }

    private void add(List<CoreLabel> tokens) {
        int begin = tokens.get(0).beginPosition();
        int end = last(tokens).endPosition();
        Annotation sentence = new Annotation(text.substring(begin, end));
        sentence.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, begin);
        sentence.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, end);
        sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
        sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, sentences.size());
        if (documentId != null) {
            sentence.set(CoreAnnotations.DocIDAnnotation.class, documentId);
        }
        int index = 1;
        for (CoreLabel token : tokens) {
            token.setIndex(index++);
            token.setSentIndex(sentences.size());
            if (documentId != null) {
                token.setDocID(documentId);
            }
        }
        sentences.add(sentence);
    }

    /** As though they had never been tokens: what stands beside them takes their text. */
    private static List<CoreLabel> withoutNewlines(List<CoreLabel> tokens) {
        List<CoreLabel> words = new ArrayList<>();
        CoreLabel previous = null;
        for (CoreLabel token : tokens) {
            if (previous != null) {
                join(previous, token);
            }
            if (!token.isNewline()) {
                token.set(CoreAnnotations.TokenBeginAnnotation.class, words.size());
                words.add(token);
                token.set(CoreAnnotations.TokenEndAnnotation.class, words.size());
            }
            previous = token;
        }
        return words;
    }

    private static void join(CoreLabel token, CoreLabel next) {
        if (next.isNewline()) {
            token.set(CoreAnnotations.AfterAnnotation.class, next.originalText());
        } else if (token.isNewline()) {
            next.set(CoreAnnotations.BeforeAnnotation.class, token.originalText());
        }
    }

    private static void number(CoreMap sentence) {
        List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
        int begin = tokens.get(0).get(CoreAnnotations.TokenBeginAnnotation.class);
        int end = last(tokens).get(CoreAnnotations.TokenEndAnnotation.class);
        sentence.set(CoreAnnotations.TokenBeginAnnotation.class, begin);
        sentence.set(CoreAnnotations.TokenEndAnnotation.class, end);
    }

    private static CoreLabel last(List<CoreLabel> tokens) {
        return tokens.get(tokens.size() - 1);
    }
}
