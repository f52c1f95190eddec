/**
 * A county and the city on one machine: every part as a child process, and the demonstration case filed through them.
 */
package cn.quanhen.standalone;
