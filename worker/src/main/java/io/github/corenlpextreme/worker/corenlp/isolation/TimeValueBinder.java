package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.MatchedExpression;
import edu.stanford.nlp.ling.tokensregex.types.Value;
import edu.stanford.nlp.time.JollyDayHolidays;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotator;
import java.util.Properties;
import java.util.function.Function;

/**
 * Has SUTime copy the value that a rule returns before anything is written into it. CoreNLP makes the instance, by
 * the name of this class in a property, and calls it before it reads the rules.
 */
public final class TimeValueBinder implements Env.Binder {

    private static final String BINDERS = ".binders";
    private static final String BINDER = ".binder.";
    private static final SUTime.Time ANY_DAY = new SUTime.IsoDate(2000, 1, 1);
    private static final String CUSTOM = "customAnnotatorClass.";

    @Override
    public void init(String prefix, Properties properties) {}

    @Override
    public void bind(Env env) {
        env.getVariables().values().forEach(TimeValueBinder::prepareHoliday);
        Function<MatchedExpression, ?> next = env.getDefaultResultsAnnotationExtractor();
        env.setDefaultResultsAnnotationExtractor(match -> {
            Value<?> value = match.getValue();
            if (value != null) {
                match.value = TimeValueCopies.of(value);
            }
            return next.apply(match);
        });
    }

    /** The calendar fills a table without a lock when it is first asked: two threads at once might miss some of it. */
    private static void prepareHoliday(Object value) {
        if (value instanceof JollyDayHolidays.JollyHoliday holiday) {
            holiday.resolve(ANY_DAY, 0);
        }
    }

    /** The same properties, and this binder after the ones of every SUTime that they set up. */
    static Properties addTo(Properties properties) {
        Properties complete = new Properties();
        complete.putAll(properties);
        add(complete, "sutime");
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(CUSTOM)
                    && TimeAnnotator.class
                            .getName()
                            .equals(properties.getProperty(key).strip())) {
                add(complete, key.substring(CUSTOM.length()));
            }
        }
        return complete;
    }

    private static void add(Properties properties, String annotator) {
        String given = properties.getProperty(annotator + BINDERS);
        int binders = 1;
        if (given == null) {
            properties.setProperty(annotator + BINDER + 1, JollyDayHolidays.class.getName()); // the default
        } else {
            binders = Integer.parseInt(given.strip());
        }
        properties.setProperty(annotator + BINDERS, Integer.toString(binders + 1));
        properties.setProperty(annotator + BINDER + (binders + 1), TimeValueBinder.class.getName());
    }
}
