/** Layout, menu, error views and home. */
@ApplicationModule(allowedDependencies = {"common"})
package cn.jingka.portal.shell;

import org.springframework.modulith.ApplicationModule;
