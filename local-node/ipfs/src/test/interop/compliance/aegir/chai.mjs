// The assertions that the compliance groups use, as their build tool sets them up.
import * as chai from 'chai';
import asPromised from 'chai-as-promised';
import bites from 'chai-bites';
import parentheses from 'chai-parentheses';
import string from 'chai-string';
import subset from 'chai-subset';

for (const plugin of [subset, bites, asPromised, parentheses, string]) {
  chai.default.use(plugin);
}

export const expect = chai.default.expect;
export const assert = chai.default.assert;
export default chai.default;
