package cn.jingka.portal.demo.internal;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.BoardNotice.Occasion;
import cn.jingka.portal.bulletin.BoardNotice.Place;
import cn.jingka.portal.bulletin.BoardNotice.SignUp;
import cn.jingka.portal.bulletin.NoticeKind;
import cn.jingka.portal.bulletin.OwnCourseProgress;
import cn.jingka.portal.bulletin.OwnSignUps;
import cn.jingka.portal.bulletin.VideoCourse;
import cn.jingka.portal.bulletin.VideoCourse.Chapter;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.publishing.EditorsDesk;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sign-ups to the sample notices, progress with a sample course, and two pieces on the editors' desk. */
@Component
@Profile("demo")
class DemoBoard {

    private static final String NOTICE = "NOTICE";
    private static final String COURSE = "COURSE";
    /** The sample training with two seats. */
    private static final String SMALL_TRAINING = "training-first-aid";

    private static final String JOB_FAIR = "job-fair-manufacturing";
    private static final String SAMPLE_COURSE = "electric-safety";
    private static final int FIRST_CHAPTER_SECONDS = 480;
    private static final int REACHED_SECONDS = 330;

    private final OwnSignUps signUps;
    private final OwnCourseProgress progress;
    private final EditorsDesk desk;

    DemoBoard(OwnSignUps signUps, OwnCourseProgress progress, EditorsDesk desk) {
        this.signUps = signUps;
        this.progress = progress;
        this.desk = desk;
    }

    /** The small training is full, and whoever comes last waits; that one goes to the job fair as well. */
    void signUps(List<DemoMember> seated, DemoMember last) {
        seated.forEach(member -> signUp(member, SMALL_TRAINING));
        signUp(last, SMALL_TRAINING);
        signUp(last, JOB_FAIR);
    }

    private void signUp(DemoMember member, String notice) {
        member.acting().run(() -> {
            if (signUps.of(notice).isEmpty()) {
                signUps.signUp(notice);
            }
        });
    }

    /** One chapter seen, the next begun. */
    void progress(DemoMember member) {
        member.acting().run(() -> {
            if (progress.of(SAMPLE_COURSE).isEmpty()) {
                progress.reached(SAMPLE_COURSE, "hazards", FIRST_CHAPTER_SECONDS, FIRST_CHAPTER_SECONDS);
                progress.reached(SAMPLE_COURSE, "isolation", REACHED_SECONDS, 0);
            }
        });
    }

    void noticeForReview(LocalDate today) {
        ActingAs.EDITOR.run(() -> {
            if (missing(NOTICE, "training-fire-drill")) {
                desk.create(NOTICE, "training-fire-drill", fireDrill(today.plusDays(16)));
                desk.sendToReview(NOTICE, "training-fire-drill", version("training-fire-drill"), "地点已和消防站确认，英文请再看一遍。");
            }
        });
    }

    /** With gaps, as drafts have them. */
    void courseDraft() {
        ActingAs.EDITOR.run(() -> {
            if (missing(COURSE, "reading-payslips")) {
                desk.create(COURSE, "reading-payslips", payslips());
            }
        });
    }

    private boolean missing(String kind, String id) {
        return desk.pieces(Optional.of(kind)).stream()
                .noneMatch(line -> line.id().equals(id));
    }

    private int version(String id) {
        return desk.piece(NOTICE, id).draft().orElseThrow().version();
    }

    private static BoardNotice fireDrill(LocalDate day) {
        return new BoardNotice(
                NoticeKind.TRAINING,
                new LocalText("冬季消防演练和灭火器使用", "Winter fire drill and the use of extinguishers"),
                new LocalText("消防站讲解，人人上手，免费。", "Explained by the fire station, tried by everyone, free."),
                new LocalText(
                        "先听 40 分钟讲解，再分组练习灭火器和逃生绳结。请穿便于活动的衣服。",
                        "Forty minutes of explanation, then practice in groups with extinguishers and knots. Please wear clothes to move in."),
                Optional.of(new LocalText("朝阳区总工会", "Chaoyang District Federation of Trade Unions")),
                List.of(new Occasion(day, LocalTime.of(14, 0), LocalTime.of(16, 30))),
                List.of(new Place(
                        new LocalText("朝阳区职工服务中心（示例）", "Chaoyang service centre (sample)"),
                        new LocalText("朝阳区示例路 12 号", "12 Sample Road, Chaoyang"),
                        Optional.of(District.CHAOYANG),
                        Optional.empty())),
                List.of(),
                Optional.of(new LocalText("12351 热线", "Hotline 12351")),
                Optional.of(Fen.ZERO),
                Optional.of(new SignUp(Optional.of(30), Optional.empty())));
    }

    private static VideoCourse payslips() {
        return new VideoCourse(
                new LocalText("看懂工资条", ""),
                new LocalText("工资、社保、个税，一行一行讲清楚。", ""),
                Optional.empty(),
                List.of(new Chapter(
                        "wages", new LocalText("应发和实发", ""), 420, "reading-payslips/01.mp4", Optional.empty())));
    }
}
