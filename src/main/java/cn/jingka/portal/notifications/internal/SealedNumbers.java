package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.crypto.SealedColumn;
import cn.jingka.portal.common.crypto.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/** Bare numbers to which messages go. */
@Component
class SealedNumbers implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.byId("sms_to_number", "sms_id", "number"));
    }
}
