package cn.jingka.portal.services.internal.jobs;

import cn.jingka.portal.common.personaldata.ConsentPurpose;
import cn.jingka.portal.services.JobWanted;
import org.springframework.stereotype.Component;

/** That the desk or employers see a job-wanted entry (JOB-1); it ends with the entries. */
@Component
class ShownJobConsent implements ConsentPurpose {

    private final JobWanted jobs;

    ShownJobConsent(JobWanted jobs) {
        this.jobs = jobs;
    }

    @Override
    public String key() {
        return OwnJobService.CONSENT;
    }

    @Override
    public void withdraw() {
        jobs.own().forEach(entry -> jobs.remove(entry.reference()));
    }
}
