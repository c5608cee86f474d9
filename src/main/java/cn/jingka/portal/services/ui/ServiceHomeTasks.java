package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomeTasks;
import cn.jingka.portal.services.OwnRequests;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says on the home page which answers of the desk wait to be read. */
@Component
class ServiceHomeTasks implements HomeTasks {

    private final OwnRequests own;
    private final Texts texts;

    ServiceHomeTasks(OwnRequests own, Texts texts) {
        this.own = own;
        this.texts = texts;
    }

    @Override
    public List<HomeTask> open(PersonId person, Locale language) {
        return own.all().stream()
                .filter(request -> request.state().open() && !request.seen())
                .map(request -> new HomeTask(
                        texts.getTranslation("services.task.answer", language, request.subject()),
                        texts.getTranslation("services.task.answer.action", language),
                        "services/requests/" + request.reference()))
                .toList();
    }
}
