/** What the services' tests stand on: real parts, test tokens, a clock to step, the people of the demonstration. */
package cn.quanhen.testkit;
