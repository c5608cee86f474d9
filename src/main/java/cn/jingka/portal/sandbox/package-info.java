/**
 * Stand-ins for Twilio, the bank and Dangdang, on their own port, in the demo profile only. It knows the portal by its
 * public edges alone (HTTP), shares no code with it, and keeps what it was told in its own folder in plain text: its
 * people are made up.
 */
@ApplicationModule(allowedDependencies = {})
package cn.jingka.portal.sandbox;

import org.springframework.modulith.ApplicationModule;
