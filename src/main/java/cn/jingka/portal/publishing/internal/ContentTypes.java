package cn.jingka.portal.publishing.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.publishing.ContentType;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of content that the portal's modules show. */
@Component
class ContentTypes {

    private final List<ContentType<?>> all;

    ContentTypes(ObjectProvider<ContentType<?>> types) {
        all = types.stream()
                .sorted(Comparator.<ContentType<?>>comparingInt(ContentType::order)
                        .thenComparing(ContentType::code))
                .toList();
    }

    List<ContentType<?>> all() {
        return all;
    }

    ContentType<?> get(String code) {
        return all.stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new DomainException(DomainException.Kind.NOT_FOUND, "publishing.error.unknownKind", code));
    }
}
