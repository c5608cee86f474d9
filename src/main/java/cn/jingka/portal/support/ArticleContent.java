package cn.jingka.portal.support;

import cn.jingka.portal.common.i18n.LocalText;
import java.util.List;
import java.util.Objects;

/**
 * An article as editors write it.
 *
 * @param words what the agent says, in Chinese; paragraphs parted by blank lines
 * @param clauses ids of the policy book's clauses that it explains, e.g. {@code RB-OUT}
 * @param asked the words in which people ask for it; searched, never shown to callers
 */
public record ArticleContent(
        LocalText title, LocalText summary, String words, List<String> clauses, List<String> asked) {

    public ArticleContent {
        title = Objects.requireNonNullElse(title, LocalText.EMPTY);
        summary = Objects.requireNonNullElse(summary, LocalText.EMPTY);
        words = Objects.requireNonNullElse(words, "").strip();
        clauses = clauses == null ? List.of() : List.copyOf(clauses);
        asked = asked == null ? List.of() : List.copyOf(asked);
    }
}
