package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.common.crypto.SealedColumn;
import cn.jingka.portal.common.crypto.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prepared exports, and what members want corrected. */
@Component
class SealedPrivacy implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.at(
                        "data_export_piece",
                        List.of("export_id", "format", "piece"),
                        "content",
                        "CONCAT('data_export_piece.content:', t.export_id, ':', t.format, ':', t.piece)"),
                SealedColumn.byId("correction_request", "id", "present"),
                SealedColumn.byId("correction_request", "id", "wished"),
                SealedColumn.byId("correction_request", "id", "words"),
                SealedColumn.byId("correction_request", "id", "answer"));
    }
}
