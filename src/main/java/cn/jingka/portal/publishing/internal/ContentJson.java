package cn.jingka.portal.publishing.internal;

import cn.jingka.portal.publishing.ContentType;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Content as it is stored. Records need no annotations: a sealed type is told by the simple name of its case; a list or map that
 * an older text lacks is empty; fields that a newer program no longer knows are left out.
 */
@Component
class ContentJson {

    private static final JsonSetter.Value NONE_IS_EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private final JsonMapper json = JsonMapper.builder()
            .annotationIntrospector(new SealedTypesByName())
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
                    "The stored content " + type.code() + "/" + id + " is no " + type.type().getName(), unreadable);
        }
    }

    JsonNode tree(ContentType<?> type, Object content) {
        return json.valueToTree(type.type().cast(content));
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
            return type.isSealed()
                    || Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
        }
    }
}
