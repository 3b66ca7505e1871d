package vn.cotmoc.reviews;

import java.text.Normalizer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The one way of writing a snapshot: sorted keys, numbers exact and without exponents, composed letters. The same
/// content
/// always has the same hash, whatever the portal's own settings.
final class Canonical {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // What an earlier format did not say.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Canonical() {}

    static String write(Snapshot snapshot) {
        // Quotes, braces and digits compose with nothing: composing the whole text composes each word of it.
        return Normalizer.normalize(MAPPER.writeValueAsString(snapshot), Normalizer.Form.NFC);
    }

    static Snapshot read(String text) {
        return MAPPER.readValue(text, Snapshot.class);
    }
}
