package cn.jingka.portal.offers.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.offers.BenefitContent;
import cn.jingka.portal.offers.Place;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the first catalogue strictly: an unknown, missing or doubled entry stops the portal at its start and is named.
 */
final class CatalogueFile {

    private static final String FOLDER = "catalogue/";

    /** A record is its components, as in the stored form. */
    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(all -> all.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String name;

    private CatalogueFile(String name) {
        this.name = name;
    }

    /** The content the portal comes with, by id, in the file's order. */
    static Map<String, BenefitContent> shipped() {
        try (InputStream places = new ClassPathResource(FOLDER + "places.yaml").getInputStream();
                InputStream benefits = new ClassPathResource(FOLDER + "benefits.yaml").getInputStream()) {
            return benefits("benefits.yaml", benefits, places("places.yaml", places));
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue can't be read", e);
        }
    }

    /** @throws IllegalStateException naming the file, the entry and its first mistake */
    static Map<String, Place> places(String name, InputStream in) {
        CatalogueFile file = new CatalogueFile(name);
        Map<String, Place> places = new LinkedHashMap<>();
        for (Map<Object, Object> entry : file.entries(in)) {
            String id = file.id(entry.get("id"));
            file.once(places.put(id, file.convert(id, entry, Place.class)), id);
        }
        return places;
    }

    /** @throws IllegalStateException naming the file, the benefit and its first mistake */
    static Map<String, BenefitContent> benefits(String name, InputStream in, Map<String, Place> places) {
        CatalogueFile file = new CatalogueFile(name);
        Map<String, BenefitContent> benefits = new LinkedHashMap<>();
        for (Map<Object, Object> entry : file.entries(in)) {
            String id = file.id(entry.remove("id"));
            file.resolvePlaces(id, entry.get("places"), places);
            file.once(benefits.put(id, file.benefit(id, entry)), id);
        }
        return benefits;
    }

    private BenefitContent benefit(String id, Map<Object, Object> entry) {
        BenefitContent benefit = convert(id, entry, BenefitContent.class);
        try {
            new BenefitCheck(id, benefit).all();
        } catch (DomainException mistake) {
            throw refuse(id, mistake.key() + " " + mistake.arguments(), mistake);
        }
        return benefit;
    }

    /** Groups name their places by id. */
    private void resolvePlaces(String id, Object groups, Map<String, Place> places) {
        if (groups instanceof List<?> list) {
            list.forEach(group -> {
                if (group instanceof Map<?, ?> map) {
                    resolve(id, map, places);
                }
            });
        }
    }

    private void resolve(String id, Map<?, ?> group, Map<String, Place> places) {
        @SuppressWarnings("unchecked") // what a YAML mapping holds
        Map<Object, Object> open = (Map<Object, Object>) group;
        open.computeIfPresent(
                "places",
                (key, named) -> ((List<?>) named)
                        .stream()
                                .map(place -> {
                                    if (!places.containsKey(place)) {
                                        throw refuse(id, "no place " + place, null);
                                    }
                                    return places.get(place);
                                })
                                .toList());
    }

    private <T> T convert(String id, Map<Object, Object> entry, Class<T> type) {
        try {
            return JSON.convertValue(entry, type);
        } catch (JacksonException malformed) {
            throw refuse(id, malformed.getOriginalMessage(), malformed);
        }
    }

    private List<Map<Object, Object>> entries(InputStream in) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new Yaml(new SafeConstructor(options)).load(in);
        } catch (YAMLException malformed) {
            throw new IllegalStateException(name + ": " + malformed.getMessage(), malformed);
        }
    }

    private String id(Object id) {
        if (id instanceof String text && text.matches("[a-z][a-z0-9-]*")) {
            return text;
        }
        throw refuse(String.valueOf(id), "the id is not made of lower-case letters, digits and hyphens", null);
    }

    private void once(Object before, String id) {
        if (before != null) {
            throw refuse(id, "stands twice", null);
        }
    }

    private IllegalStateException refuse(String place, String why, Exception cause) {
        return new IllegalStateException(name + ": " + place + ": " + why, cause);
    }
}
