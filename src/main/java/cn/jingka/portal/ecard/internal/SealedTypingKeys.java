package cn.jingka.portal.ecard.internal;

import cn.jingka.portal.common.crypto.SealedColumn;
import cn.jingka.portal.common.crypto.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/** The keys of the codes that can be typed. */
@Component
class SealedTypingKeys implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.at(
                "ecard_key", List.of("id"), "typing_key", "CONCAT('ecard_key.typing_key:', LOWER(HEX(t.id)))"));
    }
}
