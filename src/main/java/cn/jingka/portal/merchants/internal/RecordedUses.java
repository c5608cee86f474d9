package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.offers.PastUse;
import cn.jingka.portal.offers.UsesOnRecord;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class RecordedUses implements UsesOnRecord {

    private final UseTable uses;

    RecordedUses(UseTable uses) {
        this.uses = uses;
    }

    @Override
    public List<PastUse> of(PersonId person) {
        return uses.counted(person);
    }
}
