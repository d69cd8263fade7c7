package io.github.corenlpextreme.writer.ledger;

import com.fasterxml.jackson.databind.JsonNode;

/** Strict reading of an object's fields: a missing or mistyped one is an error that names it. */
record LedgerFields(JsonNode json) {

    String text(String name) {
        return required(name, json.path(name).isTextual(), "text").textValue();
    }

    long number(String name) {
        JsonNode value = json.path(name);
        boolean whole = value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0;
        return required(name, whole, "a whole number from 0").longValue();
    }

    JsonNode object(String name) {
        return required(name, json.path(name).isObject(), "an object");
    }

    JsonNode array(String name) {
        return required(name, json.path(name).isArray(), "a list");
    }

    private JsonNode required(String name, boolean good, String kind) {
        if (!good) {
            throw new LedgerException("its field '" + name + "' is missing or not " + kind);
        }
        return json.path(name);
    }
}
