package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.NoticeKind;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.publishing.ContentType;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Notices as a kind of content. */
@Component
class NoticeContent implements ContentType<BoardNotice> {

    static final String CODE = "NOTICE";

    private final ObjectProvider<SampleNotices> samples;
    private final Clock clock;

    NoticeContent(ObjectProvider<SampleNotices> samples, Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<BoardNotice> type() {
        return BoardNotice.class;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String nameKey() {
        return "bulletin.content.notice";
    }

    @Override
    public LocalText title(BoardNotice content) {
        return content.title();
    }

    @Override
    public void check(String id, BoardNotice content) {
        new NoticeCheck(content, clock).run();
    }

    @Override
    public Optional<String> valueKey(String field, String value) {
        return switch (field) {
            case "kind" -> Optional.of(NoticeKind.valueOf(value).key());
            case "places.district" -> Optional.of(District.valueOf(value).key());
            default -> Optional.empty();
        };
    }

    /** A board with made-up notices is for the demonstration alone. */
    @Override
    public Map<String, BoardNotice> initial() {
        return samples.stream().findFirst().map(SampleNotices::all).orElse(Map.of());
    }
}
