package cn.jingka.portal.testing;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.publishing.ContentType;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A kind of content for tests of what all kinds share; one piece comes with it. */
@Component
@Profile("test")
public class TestContentType implements ContentType<TestContent> {

    public static final String CODE = "TEST";
    public static final String INITIAL = "came-with-the-portal";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<TestContent> type() {
        return TestContent.class;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String nameKey() {
        return "publishingtest.title";
    }

    @Override
    public LocalText title(TestContent content) {
        return content.title();
    }

    @Override
    public void check(String id, TestContent content) {
        if (!content.title().complete()) {
            throw new DomainException(DomainException.Kind.INVALID, "publishingtest.titleMissing");
        }
    }

    @Override
    public Optional<String> valueKey(String field, String value) {
        return Optional.of("publishingtest.case." + value).filter(key -> field.equals("price.case"));
    }

    @Override
    public Map<String, TestContent> initial() {
        return Map.of(INITIAL, TestContent.called("原有内容", "Initial piece").withPrice("60.00"));
    }
}
