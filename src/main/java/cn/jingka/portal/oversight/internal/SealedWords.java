package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.common.crypto.SealedColumn;
import cn.jingka.portal.common.crypto.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/** What members ask, what they are answered, and what is said about anomalies. */
@Component
class SealedWords implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.byId("access_question", "id", "words"),
                SealedColumn.byId("access_question", "id", "answer"),
                SealedColumn.byId("anomaly", "id", "words"));
    }
}
