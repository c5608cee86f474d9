package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.identity.StaffEnrolment;
import cn.jingka.portal.identity.StaffSignIn;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Merchants' counters sign in with account and password. */
@Route("merchant-sign-in")
@AnonymousAllowed
class MerchantSignInView extends PasswordSignInView {

    MerchantSignInView(StaffSignIn signIn, StaffEnrolment enrolment, CurrentActor actor) {
        super(signIn, enrolment, actor, StaffSignIn.Door.COUNTER, "identity.counter");
        elsewhere("identity.counter.staff", StaffSignInView.class);
        elsewhere("identity.staff.member", SignInView.class);
    }
}
