package cn.jingka.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where somebody goes on after signing in. */
public interface Landing {

    /** The address of the page that was asked for before signing in, else of the first page of the role; forgets the former. */
    String after(HttpServletRequest request, HttpServletResponse response);
}
