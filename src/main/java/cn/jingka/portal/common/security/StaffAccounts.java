package cn.jingka.portal.common.security;

/** What modules below the accounts may know of them. For code behind a permission check. */
public interface StaffAccounts {

    /** Whether there is an account of this name that is in use and holds the role. */
    boolean worksAs(String account, Role role);
}
