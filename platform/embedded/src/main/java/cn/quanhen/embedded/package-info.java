/**
 * The real parts that a node needs beside its own services, each as a child process: PostgreSQL, Kafka, Keycloak.
 *
 * <p>They come from Maven Central, need nothing installed but a JDK, run as root or as an ordinary user, and never
 * outlive the process that started them. In a county the same services point at real clusters instead.
 */
package cn.quanhen.embedded;
