package cn.jingka.portal.publishing.internal;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.publishing.ContentType;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Content as it is stored. Records need no annotations: a sealed type is told by the simple name of its case; a list or
 * map that an older text lacks is empty; fields that a newer program no longer knows are left out.
 */
@Component
class ContentJson {

    private static final JsonSetter.Value NONE_IS_EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private final JsonMapper json = JsonMapper.builder()
            .annotationIntrospector(new SealedTypesByName())
            // A record is its components; a method that looks like a getter adds nothing to them.
            .changeDefaultVisibility(all -> all.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .addModule(new SimpleModule()
                    .addSerializer(Fen.class, new ToStringSerializer(Fen.class))
                    .addDeserializer(Fen.class, new YuanDeserializer()))
            .withConfigOverride(List.class, lists -> lists.setNullHandling(NONE_IS_EMPTY))
            .withConfigOverride(Set.class, sets -> sets.setNullHandling(NONE_IS_EMPTY))
            .withConfigOverride(Map.class, maps -> maps.setNullHandling(NONE_IS_EMPTY))
            .build();

    String write(ContentType<?> type, Object content) {
        return json.writeValueAsString(type.type().cast(content));
    }

    <T> T read(ContentType<T> type, String id, String body) {
        try {
            return json.readValue(body, type.type());
        } catch (JacksonException unreadable) {
            throw new IllegalStateException(
                    "The stored content " + type.code() + "/" + id + " is no "
                            + type.type().getName(),
                    unreadable);
        }
    }

    JsonNode tree(ContentType<?> type, Object content) {
        return json.valueToTree(type.type().cast(content));
    }

    /** Amounts are decimal yuan, as at all edges of the portal. */
    private static final class YuanDeserializer extends StdDeserializer<Fen> {

        YuanDeserializer() {
            super(Fen.class);
        }

        @Override
        public Fen deserialize(JsonParser parser, DeserializationContext context) {
            return Fen.parse(parser.getString());
        }
    }

    private static final class SealedTypesByName extends JacksonAnnotationIntrospector {

        private static final JsonTypeInfo.Value BY_NAME = JsonTypeInfo.Value.construct(
                JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "case", null, false, null);

        @Override
        public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            JsonTypeInfo.Value named = super.findPolymorphicTypeInfo(config, annotated);
            return named == null && annotated instanceof AnnotatedClass && isSealed(annotated.getRawType())
                    ? BY_NAME
                    : named;
        }

        /** The cases carry the name as well when they are written by themselves. */
        private static boolean isSealed(Class<?> type) {
            if (type.isEnum()) {
                return false;
            }
            return type.isSealed() || Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
        }
    }
}
