/**
 * One penalty case from its start to its archive, through the public gRPC interfaces, with the tokens of the people
 * concerned: a class for each phase of Art. 2, and the proof at the end.
 */
package cn.quanhen.standalone.demonstration;
