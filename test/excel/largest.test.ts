/** The largest year that a city of districts could keep; in a file of its own, since it takes a minute. */
import { testWholeYear } from './year-tests';

testWholeYear(300, 200, 900_000);
