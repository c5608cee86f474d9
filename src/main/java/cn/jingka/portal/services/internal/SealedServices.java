package cn.jingka.portal.services.internal;

import cn.jingka.portal.common.crypto.SealedColumn;
import cn.jingka.portal.common.crypto.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/** What members write to the services. */
@Component
class SealedServices implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.byId("service_request", "id", "subject"),
                SealedColumn.byId("service_request", "id", "details"),
                SealedColumn.byId("service_request", "id", "call_number"),
                SealedColumn.byId("service_message", "id", "words"),
                SealedColumn.byId("job_wanted", "id", "about"),
                SealedColumn.byId("job_inquiry", "id", "words"),
                SealedColumn.byId("match_profile", "person_id", "about"),
                SealedColumn.byId("match_profile", "person_id", "wishes"),
                SealedColumn.byId("match_profile", "person_id", "contact"),
                SealedColumn.byId("match_interest", "id", "words"));
    }
}
