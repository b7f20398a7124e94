/** How fast the service is, as a share of what the machine can do in the same run. */
package se.liggaren.bench;
