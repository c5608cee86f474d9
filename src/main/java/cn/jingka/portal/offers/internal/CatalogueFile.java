package cn.jingka.portal.offers.internal;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCategory;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the catalogue strictly: a missing, unknown or doubled entry stops the portal at its start and is named. */
final class CatalogueFile {

    private final String name;

    private CatalogueFile(String name) {
        this.name = name;
    }

    /** @throws IllegalStateException naming the file, the benefit and the key of the first mistake */
    static List<Benefit> read(String name, InputStream in) {
        return new CatalogueFile(name).benefits(in);
    }

    private List<Benefit> benefits(InputStream in) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object root = new Yaml(new SafeConstructor(options)).load(in);
            List<Benefit> benefits = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (Object entry : list("the file", root)) {
                Benefit benefit = benefit(new Entry("entry " + (benefits.size() + 1), entry));
                if (!ids.add(benefit.id())) {
                    throw refuse(benefit.id(), "stands twice");
                }
                benefits.add(benefit);
            }
            return List.copyOf(benefits);
        } catch (YAMLException malformed) {
            throw new IllegalStateException(name + ": " + malformed.getMessage(), malformed);
        }
    }

    private Benefit benefit(Entry entry) {
        String id = entry.text("id");
        if (!id.matches("[a-z][a-z-]*")) {
            throw refuse(id, "the id is not made of lower-case letters and hyphens");
        }
        Entry named = entry.as(id);
        Benefit benefit = new Benefit(
                id,
                list(id + ".clauses", named.value("clauses")).stream()
                        .map(Object::toString)
                        .toList(),
                category(named),
                named.local("title"),
                named.local("summary"),
                named.local("who"),
                named.local("how"),
                named.optionalLocal("when"),
                named.places());
        named.refuseRest();
        return benefit;
    }

    private BenefitCategory category(Entry entry) {
        String category = entry.text("category");
        try {
            return BenefitCategory.valueOf(category);
        } catch (IllegalArgumentException unknown) {
            throw refuse(entry.place + ".category", category + " is no shelf of the catalogue");
        }
    }

    private List<?> list(String place, Object value) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw refuse(place, "is not a list, or empty");
    }

    private IllegalStateException refuse(String place, String why) {
        return new IllegalStateException(name + ": " + place + ": " + why);
    }

    /** A mapping whose keys are taken out one by one; what is left at the end is unknown. */
    private final class Entry {

        private final String place;
        private final Map<Object, Object> rest;

        Entry(String place, Object value) {
            if (!(value instanceof Map<?, ?> map)) {
                throw refuse(place, "is not a mapping");
            }
            this.place = place;
            this.rest = new LinkedHashMap<>(map);
        }

        private Entry(String place, Map<Object, Object> rest) {
            this.place = place;
            this.rest = rest;
        }

        Entry as(String betterPlace) {
            return new Entry(betterPlace, rest);
        }

        Object value(String key) {
            Object value = rest.remove(key);
            if (value == null) {
                throw refuse(place, key + " is missing");
            }
            return value;
        }

        String text(String key) {
            if (value(key) instanceof String text && !text.isBlank()) {
                return text.strip();
            }
            throw refuse(place, key + " is not a text, or blank");
        }

        LocalText local(String key) {
            Entry both = new Entry(place + "." + key, value(key));
            LocalText text = new LocalText(both.text("zh"), both.text("en"));
            both.refuseRest();
            return text;
        }

        Optional<LocalText> optionalLocal(String key) {
            return rest.containsKey(key) ? Optional.of(local(key)) : Optional.empty();
        }

        List<Benefit.Places> places() {
            if (!rest.containsKey("places")) {
                return List.of();
            }
            List<Benefit.Places> groups = new ArrayList<>();
            for (Object group : list(place + ".places", value("places"))) {
                Entry entry = new Entry(place + ".places[" + groups.size() + "]", group);
                LocalText purpose = entry.local("purpose");
                List<LocalText> names = new ArrayList<>();
                for (Object one : list(entry.place + ".names", entry.value("names"))) {
                    Entry both = new Entry(entry.place + ".names[" + names.size() + "]", one);
                    names.add(new LocalText(both.text("zh"), both.text("en")));
                    both.refuseRest();
                }
                entry.refuseRest();
                groups.add(new Benefit.Places(purpose, names));
            }
            return groups;
        }

        void refuseRest() {
            if (!rest.isEmpty()) {
                throw refuse(place, "unknown key " + rest.keySet().iterator().next());
            }
        }
    }
}
