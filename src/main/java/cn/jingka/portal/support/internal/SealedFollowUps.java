package cn.jingka.portal.support.internal;

import cn.jingka.portal.common.crypto.SealedColumn;
import cn.jingka.portal.common.crypto.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was written in call-backs, tickets and quality checks, and the numbers that callers left. */
@Component
class SealedFollowUps implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.byId("support_follow_up", "id", "number_sealed"),
                SealedColumn.byId("support_follow_up_entry", "id", "words"),
                SealedColumn.byId("support_quality_sample", "id", "remarks"),
                SealedColumn.byId("support_quality_sample", "id", "comment"));
    }
}
