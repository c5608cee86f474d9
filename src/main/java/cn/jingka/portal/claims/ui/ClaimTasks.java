package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomeTasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says on the home page which cases can't go on without the member: questions to answer, drafts left lying for a day.
 */
@Component
class ClaimTasks implements HomeTasks {

    private static final Duration LEFT_LYING = Duration.ofDays(1);

    private final OwnCases own;
    private final ClaimWords words;
    private final Texts texts;
    private final Clock clock;

    ClaimTasks(OwnCases own, ClaimWords words, Texts texts, Clock clock) {
        this.own = own;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<HomeTask> open(PersonId person, Locale language) {
        return own.unfinished().stream()
                .flatMap(view -> task(view, language).stream())
                .toList();
    }

    private Optional<HomeTask> task(CaseView view, Locale language) {
        CaseProgress progress = new CaseProgress(view);
        if (!progress.mayFill()) {
            return Optional.empty();
        }
        String title = words.title(view.kind(), language);
        if (view.state() == CaseState.DRAFT) {
            boolean fresh = view.createdAt().plus(LEFT_LYING).isAfter(clock.instant());
            return fresh
                    ? Optional.empty()
                    : Optional.of(new HomeTask(
                            texts.getTranslation("claims.member.task.draft", language, title),
                            texts.getTranslation("claims.member.task.draft.action", language),
                            FilingPlaces.MEMBER.fill(view.reference())));
        }
        return Optional.of(new HomeTask(
                progress.request()
                        .flatMap(request -> Optional.ofNullable(request.until()))
                        .map(until -> texts.getTranslation(
                                "claims.member.task.requestUntil", language, title, Formats.prose(until, language)))
                        .orElseGet(() -> texts.getTranslation("claims.member.task.request", language, title)),
                texts.getTranslation("claims.member.task.request.action", language),
                FilingPlaces.MEMBER.of(view.reference())));
    }
}
