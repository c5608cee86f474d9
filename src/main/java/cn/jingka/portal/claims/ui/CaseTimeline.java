package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.ui.ProgressWords.Reader;
import cn.jingka.portal.common.ui.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of a case from filling in to the money: done with their date, now with who has it, and what comes next. */
class CaseTimeline extends Timeline {

    CaseTimeline(CaseProgress progress, ProgressWords words, Reader reader) {
        super(stages(progress, words, reader));
    }

    private static List<Timeline.Stage> stages(CaseProgress progress, ProgressWords words, Reader reader) {
        List<Timeline.Stage> lines = new ArrayList<>();
        if (progress.view().state() == CaseState.WITHDRAWN) {
            progress.view()
                    .submittedAt()
                    .ifPresent(
                            at -> lines.add(line(progress, words, CaseProgress.Stage.FILLING, Progress.DONE, reader)));
            lines.add(new Timeline.Stage(
                    words.state(progress),
                    Progress.FAILED,
                    progress.view().history().isEmpty()
                            ? ""
                            : words.day(progress.view().history().getLast().at())));
            return lines;
        }
        Optional<CaseProgress.Stage> now = progress.now();
        progress.stages()
                .forEach(stage -> lines.add(line(
                        progress,
                        words,
                        stage,
                        now.map(present -> at(stage, present)).orElse(Progress.DONE),
                        reader)));
        return lines;
    }

    private static Progress at(CaseProgress.Stage stage, CaseProgress.Stage present) {
        int difference = stage.compareTo(present);
        if (difference == 0) {
            return Progress.NOW;
        }
        return difference < 0 ? Progress.DONE : Progress.NEXT;
    }

    private static Timeline.Stage line(
            CaseProgress progress, ProgressWords words, CaseProgress.Stage stage, Progress at, Reader reader) {
        return new Timeline.Stage(words.stage(progress.view(), stage), at, words.detail(progress, stage, at, reader));
    }
}
