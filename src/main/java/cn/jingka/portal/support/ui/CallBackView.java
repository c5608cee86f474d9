package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.security.ThisCaller;
import cn.jingka.portal.common.ui.CallerStrip;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.support.CallBacks;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.Calls.Call;
import cn.jingka.portal.support.Calls.Difficulty;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;

/** The agent promises the caller to call back, and says by when. */
@Route("staff/call/call-back")
@RolesAllowed("AGENT")
class CallBackView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_NUMBER = 20;

    private final transient Calls calls;
    private final transient CallBacks callBacks;
    private final transient CallerAccess access;
    private final transient OwnMembership membership;
    private final transient CallerStrip.Strips strips;
    private final transient Clock clock;
    private final Paragraph due = new Paragraph();

    CallBackView(
            Calls calls,
            CallBacks callBacks,
            CallerAccess access,
            OwnMembership membership,
            CallerStrip.Strips strips,
            Clock clock) {
        this.calls = calls;
        this.callBacks = callBacks;
        this.access = access;
        this.membership = membership;
        this.strips = strips;
        this.clock = clock;
        due.addClassName("soft");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = calls.open()
                .orElseThrow(() -> new DomainException(DomainException.Kind.CONFLICT, "support.followUp.noCall"));
        CallerAccess caller = new ThisCaller(access);
        TextField number = new TextField(getTranslation("support.promise.number"));
        number.setHelperText(getTranslation("support.promise.number.hint"));
        number.setMaxLength(LONGEST_NUMBER);
        FollowUpForm form = new FollowUpForm(getTranslation("support.promise.words"));
        form.onDifficulty(this::sayDue);
        sayDue(form.difficulty());
        removeAll();
        add(
                strips.of(caller.onBehalf(OwnMembership.class, membership).get().name()),
                new PageHeader(getPageTitle(), getTranslation("support.promise.text")),
                form.ends(
                        getTranslation("support.promise.ask"),
                        "support.promise.asked",
                        () -> callBacks.ask(
                                call.number(),
                                form.reason(),
                                form.difficulty(),
                                form.words(),
                                Optional.of(number.getValue().strip()).filter(typed -> !typed.isEmpty())),
                        number,
                        due));
    }

    private void sayDue(Difficulty difficulty) {
        due.setText(getTranslation("support.promise.due", Formats.minute(callBacks.due(difficulty), clock.getZone())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.promise.title");
    }
}
