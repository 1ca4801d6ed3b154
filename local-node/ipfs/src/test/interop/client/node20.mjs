// What the packages expect of Node.js 22 and Node.js 20 has not.
Promise.withResolvers ??= function () {
  let resolve, reject;
  const promise = new Promise((done, failed) => ([resolve, reject] = [done, failed]));
  return { promise, resolve, reject };
};
