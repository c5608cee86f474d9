package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.crypto.SealedColumn;
import cn.jingka.portal.common.crypto.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lines of the feed that were kept as they came. */
@Component
class SealedLines implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                original("feed_reversal", List.of("settlement_id")),
                original("feed_rejected", List.of("batch_id", "line_number")));
    }

    private static SealedColumn original(String table, List<String> key) {
        return SealedColumn.at(table, key, "original", "CONCAT('feed.original:', t.batch_id, ':', t.line_number)");
    }
}
