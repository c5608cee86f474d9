package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.identity.StaffSignIn;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Staff sign in with account and password. */
@Route("staff-sign-in")
@AnonymousAllowed
class StaffSignInView extends PasswordSignInView {

    StaffSignInView(StaffSignIn signIn, CurrentActor actor) {
        super(signIn, actor, StaffSignIn.Door.STAFF, "identity.staff");
        elsewhere("identity.staff.member", SignInView.class);
        elsewhere("identity.staff.counter", MerchantSignInView.class);
    }
}
