package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.crypto.SealedColumn;
import cn.jingka.portal.common.crypto.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/** What {@link PersonSecrets} encrypts. */
@Component
class SealedMembers implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.byId("person", "id", "document"),
                SealedColumn.byId("person", "id", "phone"),
                SealedColumn.byId("person", "id", "account"),
                SealedColumn.byId("card", "id", "number"),
                SealedColumn.at(
                        "roster_row",
                        List.of("batch_id", "line"),
                        "content",
                        "CONCAT('roster_row.content:', t.batch_id, ':', t.line)"));
    }
}
