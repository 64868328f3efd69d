/** What tests of every module may use, and no product code: a real PostgreSQL for each Spring context. */
@NullMarked
package imobhub.testing;

import org.jspecify.annotations.NullMarked;
