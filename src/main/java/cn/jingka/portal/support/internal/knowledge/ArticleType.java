package cn.jingka.portal.support.internal.knowledge;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.support.ArticleContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The hotline's articles at the editors' desk: drafted, read by a second editor, in force from a day. */
@Component
class ArticleType implements ContentType<ArticleContent> {

    static final String CODE = "KNOWLEDGE";

    private static final String FILE = "knowledge/articles.yaml";
    private static final Pattern CLAUSE = Pattern.compile("[A-Z]{2,6}-[A-Z0-9]{1,5}");

    private final JsonMapper json;

    ArticleType(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<ArticleContent> type() {
        return ArticleContent.class;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public String nameKey() {
        return "support.knowledge.content";
    }

    @Override
    public String fieldKey(String field) {
        return "support.knowledge.field." + field;
    }

    @Override
    public LocalText title(ArticleContent content) {
        return content.title();
    }

    @Override
    public void check(String id, ArticleContent content) {
        require(content.title().complete(), "support.knowledge.error.title");
        require(content.summary().complete(), "support.knowledge.error.summary");
        require(!content.words().isBlank(), "support.knowledge.error.words");
        require(!content.clauses().isEmpty(), "support.knowledge.error.clauses");
        for (String clause : content.clauses()) {
            require(CLAUSE.matcher(clause).matches(), "support.knowledge.error.clause", clause);
        }
    }

    private static void require(boolean met, String key, Object... arguments) {
        if (!met) {
            throw new DomainException(Kind.INVALID, key, arguments);
        }
    }

    @Override
    public Map<String, ArticleContent> initial() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            Map<String, Object> entries = new Yaml(new SafeConstructor(options)).load(in);
            Map<String, ArticleContent> articles = new LinkedHashMap<>();
            entries.forEach((id, entry) -> articles.put(id, json.convertValue(entry, ArticleContent.class)));
            return articles;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " can't be read", e);
        }
    }
}
