package cn.jingka.portal.support.internal;

import cn.jingka.portal.common.crypto.SealedColumn;
import cn.jingka.portal.common.crypto.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/** Numbers and words of the hotline, and the page that is shared at the moment. */
@Component
class SealedCalls implements SealedColumns {

    /** The key's 16 bytes as Java writes a UUID. */
    private static final String UUID =
            "LOWER(INSERT(INSERT(INSERT(INSERT(HEX(t.id), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-'))";

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.byId("support_call", "number", "caller_number"),
                SealedColumn.byId("support_follow_up", "id", "number_sealed"),
                SealedColumn.byId("support_follow_up_entry", "id", "words"),
                SealedColumn.byId("support_quality_sample", "id", "remarks"),
                SealedColumn.byId("support_quality_sample", "id", "comment"),
                SealedColumn.at("shared_view", List.of("id"), "frame", "CONCAT('shared_view.frame:', " + UUID + ")"));
    }
}
