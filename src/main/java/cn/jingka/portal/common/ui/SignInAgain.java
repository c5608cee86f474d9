package cn.jingka.portal.common.ui;

/** Asks who is signed in to show it once more, before a sensitive act; see {@link cn.jingka.portal.common.security.FreshSignIn}. */
public interface SignInAgain {

    /** Does the act at once when the sign-in is fresh, else after the person has shown a factor in a dialog; never if they give up. */
    void before(Runnable act);
}
