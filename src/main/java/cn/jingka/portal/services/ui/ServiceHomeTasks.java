package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomeTasks;
import cn.jingka.portal.services.Matchmaking;
import cn.jingka.portal.services.Matchmaking.InterestState;
import cn.jingka.portal.services.OwnRequests;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says on the home page which answers of the desk wait to be read, and that somebody would like to meet the member. */
@Component
class ServiceHomeTasks implements HomeTasks {

    private final OwnRequests own;
    private final Matchmaking matchmaking;
    private final Texts texts;

    ServiceHomeTasks(OwnRequests own, Matchmaking matchmaking, Texts texts) {
        this.own = own;
        this.matchmaking = matchmaking;
        this.texts = texts;
    }

    @Override
    public List<HomeTask> open(PersonId person, Locale language) {
        return Stream.concat(answers(language), interests(language)).toList();
    }

    private Stream<HomeTask> answers(Locale language) {
        return own.all().stream()
                .filter(request -> request.state().open() && !request.seen())
                .map(request -> new HomeTask(
                        texts.getTranslation("services.task.answer", language, request.subject()),
                        texts.getTranslation("services.task.answer.action", language),
                        "services/requests/" + request.reference()));
    }

    private Stream<HomeTask> interests(Locale language) {
        return matchmaking.interests().stream()
                .filter(interest -> !interest.mine() && interest.state() == InterestState.ASKED)
                .map(interest -> new HomeTask(
                        texts.getTranslation("services.task.interest", language),
                        texts.getTranslation("services.task.interest.action", language),
                        "services/matchmaking"))
                .limit(1);
    }
}
