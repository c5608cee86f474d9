package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.merchants.Merchant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The partners that the policy book names (PARK-5, FIT-1, FILM-1, EXAM-1, EXAM-2), by id. It gives no addresses, so
 * there are none.
 */
@Component
class FirstMerchants {

    private final JsonMapper json;

    FirstMerchants(JsonMapper json) {
        this.json = json;
    }

    Map<String, Merchant> all() {
        try (InputStream file = new ClassPathResource("catalogue/merchants.json").getInputStream()) {
            return json.readValue(file, new TypeReference<LinkedHashMap<String, Merchant>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The partners can't be read", e);
        }
    }
}
