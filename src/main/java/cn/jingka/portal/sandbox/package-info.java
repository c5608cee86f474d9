/** Stand-ins for Twilio and the bank, on their own port, in the demo profile only; knows the portal by its public edges alone. */
@ApplicationModule(allowedDependencies = {"common"})
package cn.jingka.portal.sandbox;

import org.springframework.modulith.ApplicationModule;
