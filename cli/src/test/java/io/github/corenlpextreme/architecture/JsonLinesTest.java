package io.github.corenlpextreme.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.corenlpextreme.protocol.wire.LineSafeJson;

/** Whatever JSON the program writes is a line for every reader: one class makes all factories. */
@AnalyzeClasses(packages = "io.github.corenlpextreme", importOptions = ImportOption.DoNotIncludeTests.class)
class JsonLinesTest {

    @ArchTest
    static final ArchRule noOtherClassMakesJsonFactories = noClasses()
            .that()
            .doNotBelongToAnyOf(LineSafeJson.class)
            .should()
            .callConstructor(JsonFactory.class)
            .orShould()
            .callMethod(JsonFactory.class, "builder")
            .orShould()
            .callConstructor(ObjectMapper.class)
            .orShould()
            .callConstructor(JsonMapper.class)
            .orShould()
            .callMethod(JsonMapper.class, "builder");
}
