package cn.jingka.portal.services.internal.household;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.services.HouseholdProvider;
import cn.jingka.portal.services.RequestField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Providers of household services (HOME-1) as editors write them. */
@Component
public class HouseholdType implements ContentType<HouseholdProvider> {

    public static final String CODE = "HOUSEHOLD";

    private static final String FILE = "catalogue/households.json";
    private static final String PHONE = "[0-9][0-9 -]{4,19}";

    private final JsonMapper json;
    private final boolean samples;

    HouseholdType(JsonMapper json, Environment environment) {
        this.json = json;
        // The policy book names no provider; made-up ones are for looking at the portal only.
        this.samples = environment.acceptsProfiles(Profiles.of("demo", "test"));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<HouseholdProvider> type() {
        return HouseholdProvider.class;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String nameKey() {
        return "services.household.content";
    }

    /** Called as in the form. */
    @Override
    public String fieldKey(String field) {
        return "services.household." + field;
    }

    @Override
    public Optional<String> valueKey(String field, String value) {
        return switch (field) {
            case "services" -> Optional.of("services.field." + RequestField.HOUSEHOLD_SERVICE + "." + value);
            case "districts" -> District.of(value).map(District::key);
            default -> Optional.empty();
        };
    }

    @Override
    public LocalText title(HouseholdProvider content) {
        return content.name();
    }

    @Override
    public void check(String id, HouseholdProvider content) {
        complete(content.name(), "services.household.name");
        complete(content.about(), "services.household.about");
        complete(content.terms(), "services.household.terms");
        require(
                !content.services().isEmpty()
                        && RequestField.HOUSEHOLD_SERVICE.choices().containsAll(content.services()),
                "services.household.servicesMissing");
        require(District.CODES.containsAll(content.districts()), "services.household.districtUnknown");
        require(content.phone().matches(PHONE), "services.household.phoneWrong");
    }

    private static void complete(LocalText text, String field) {
        require(text.complete(), field + "Missing");
    }

    private static void require(boolean met, String key) {
        if (!met) {
            throw new DomainException(DomainException.Kind.INVALID, key);
        }
    }

    @Override
    public Map<String, HouseholdProvider> initial() {
        if (!samples) {
            return Map.of();
        }
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            return json.readValue(in, new TypeReference<Map<String, HouseholdProvider>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " can't be read", e);
        }
    }
}
