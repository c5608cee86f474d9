package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.identity.StaffEnrolment;
import cn.jingka.portal.identity.StaffSignIn;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Staff sign in with account and password. */
@Route("staff-sign-in")
@AnonymousAllowed
class StaffSignInView extends PasswordSignInView {

    StaffSignInView(StaffSignIn signIn, StaffEnrolment enrolment, CurrentActor actor) {
        super(signIn, enrolment, actor, StaffSignIn.Door.STAFF, "identity.staff");
        elsewhere("identity.staff.member", SignInView.class);
        elsewhere("identity.staff.counter", MerchantSignInView.class);
    }
}
