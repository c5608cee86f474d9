package cn.jingka.portal.publishing;

import cn.jingka.portal.common.i18n.LocalText;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of content that editors write. A bean of the module that shows it; everything around it (drafts, review,
 * publication, history) is {@code publishing}'s work. The form and the preview are a
 * {@link cn.jingka.portal.common.ui.ContentEditor}.
 *
 * @param <T> a record, kept as JSON
 */
public interface ContentType<T> {

    /** Unique, upper case, at most 20 characters, e.g. {@code BENEFIT}. */
    String code();

    Class<T> type();

    /** In which order the kinds stand at the editors' desk. */
    int order();

    /** Translation key of the kind's name, e.g. {@code offers.content.title}. */
    String nameKey();

    /** How lists call this piece. */
    LocalText title(T content);

    /**
     * Judges a piece before it goes to review and again before it is published.
     *
     * @throws cn.jingka.portal.common.error.DomainException naming the place and the reason
     */
    void check(String id, T content);

    /**
     * Translation key of what a field is called where two revisions are compared.
     *
     * @param field its name with those of the fields around it, joined by dots, e.g. {@code places.name}; the two
     *     languages of a {@link LocalText} share one name
     */
    default String fieldKey(String field) {
        return nameKey().substring(0, nameKey().lastIndexOf('.')) + ".field." + field;
    }

    /**
     * Translation key of a value that isn't words by itself, such as a constant's name; empty where it reads as it is.
     */
    default Optional<String> valueKey(String field, String value) {
        return Optional.empty();
    }

    /**
     * The pieces the portal comes with, by id and in the order of lists: published at the first start as if they had
     * always been there ({@link Published#publishedAt()} tells when that was), never touched again.
     */
    default Map<String, T> initial() {
        return Map.of();
    }
}
