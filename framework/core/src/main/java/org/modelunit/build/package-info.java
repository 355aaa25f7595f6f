/** What a run was a build of: module, session, commit, CI job, machine, libraries; read from files and variables, never by running a program. */
@NullMarked
package org.modelunit.build;

import org.jspecify.annotations.NullMarked;
