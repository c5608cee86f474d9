/** Commands of the operator: {@code java -jar portal.jar <command>} speaks with the portal that is running. */
@ApplicationModule(allowedDependencies = {})
package cn.jingka.portal.command;

import org.springframework.modulith.ApplicationModule;
