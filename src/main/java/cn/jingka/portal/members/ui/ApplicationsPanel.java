package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.common.ui.UploadTexts;
import cn.jingka.portal.members.CardApplication;
import cn.jingka.portal.members.CardApplication.State;
import cn.jingka.portal.members.CardApplications;
import cn.jingka.portal.members.CardApplications.Answer;
import cn.jingka.portal.members.Unit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The unit's applications and the bank's answers; an administrator records an answer where there is no connection. */
class ApplicationsPanel extends Panel {

    /** Key of the column that holds the row's actions. */
    static final String ACTIONS = "actions";

    private static final Map<State, Tone> TONES =
            Map.of(State.SENT, Tone.WAITING, State.ANSWERED, Tone.GOOD, State.FAILED, Tone.BAD);

    private final transient CardApplications applications;
    private final boolean mayAnswer;
    private final Runnable readAnew;
    private final ZoneId zone;
    private final Div detail = new Div();

    ApplicationsPanel(CardApplications applications, Unit unit, boolean mayAnswer, ZoneId zone, Runnable readAnew) {
        this.applications = applications;
        this.mayAnswer = mayAnswer;
        this.readAnew = readAnew;
        this.zone = zone;
        List<CardApplication> all = applications.ofUnit(unit.code());
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.ENVELOPE_OPEN,
                    getTranslation("members.cards.noApplications"),
                    getTranslation("members.cards.noApplications.text")));
            return;
        }
        Grid<CardApplication> grid = new Grid<>();
        grid.setAllRowsVisible(all.size() <= 10);
        grid.addColumn(item -> Formats.minute(item.appliedAt(), this.zone))
                .setHeader(getTranslation("members.cards.appliedAt"));
        grid.addColumn(item -> getTranslation(
                        item.replacement() ? "members.cards.kind.replacement" : "members.cards.kind.collective"))
                .setHeader(getTranslation("members.cards.kind"));
        grid.addComponentColumn(item -> new StateBadge(TONES.get(item.state()), state(item)))
                .setHeader(getTranslation("members.cards.state"))
                .setAutoWidth(true);
        grid.addColumn(item -> getTranslation("members.cards.counts", item.members(), item.opened(), item.refused()))
                .setHeader(getTranslation("members.cards.result"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::openButton)
                .setKey(ACTIONS)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(all);
        add(new H2(getTranslation("members.cards.applications")), grid, detail);
    }

    private String state(CardApplication item) {
        return item.state() == State.SENT && !item.handedOver()
                ? getTranslation("members.cards.state.waiting")
                : getTranslation("members.cards.state." + item.state().name());
    }

    private Button openButton(CardApplication item) {
        Button button = new Button(getTranslation("members.cards.open"), event -> open(item));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void open(CardApplication item) {
        detail.removeAll();
        Grid<Answer> grid = new Grid<>();
        grid.addColumn(Answer::reference)
                .setHeader(getTranslation("members.cards.reference"))
                .setAutoWidth(true);
        grid.addColumn(Answer::name).setHeader(getTranslation("members.field.name"));
        grid.addColumn(answer ->
                        answer.cardTail() == null ? "" : getTranslation("members.card.tail.ACTIVE", answer.cardTail()))
                .setHeader(getTranslation("members.field.card"));
        grid.addColumn(answer -> answer.refusal() == null ? "" : refusal(answer.refusal()))
                .setHeader(getTranslation("members.cards.refusal"))
                .setFlexGrow(3);
        grid.setItems(applications.answers(item.id()));
        detail.add(grid);
        if (mayAnswer && item.state() == State.SENT) {
            detail.add(answerUpload(item));
        }
    }

    /** The bank's reason in plain words where it is known; else as the bank gave it. */
    private String refusal(String code) {
        return switch (code) {
            case "IDENTITY_NOT_VERIFIED", "NOT_ANSWERED", "CARD_NUMBER_WRONG", "CARD_NUMBER_TAKEN", "HAS_CARD" ->
                getTranslation("members.refusal." + code);
            default -> getTranslation("members.refusal.other", code);
        };
    }

    private Div answerUpload(CardApplication item) {
        RefusalLine wrong = new RefusalLine();
        Upload upload = new Upload(UploadHandler.inMemory((file, bytes) -> {
            try {
                applications.recordAnswer(item.id(), bytes);
                readAnew.run();
            } catch (DomainException refused) {
                wrong.say(refused);
            }
        }));
        upload.setAcceptedFileExtensions(".csv");
        upload.addAllFinishedListener(event -> upload.clearFileList());
        upload.setI18n(UploadTexts.of(this));
        return new Div(new Paragraph(getTranslation("members.cards.answerFile")), upload, wrong);
    }
}
