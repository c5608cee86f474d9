/** Demonstration data, in the demo profile only: a small federation that comes in through the HTTP API like everybody else's data. */
@ApplicationModule(allowedDependencies = "common")
package cn.jingka.portal.demo;

import org.springframework.modulith.ApplicationModule;
