import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looked } from '../../main/webapp/resources/desk/server.js';

test('a command waits until the page has its key of the content security policy, though its function is there before', async () => {
  const sent = [];
  let loaded;
  globalThis.document = { readyState: 'interactive' };
  globalThis.window = {
    deskLook: (parameters) => sent.push(parameters),
    addEventListener: (_, listener) => { loaded = listener; },
    jQuery: (task) => task(),
  };
  looked('a', 1);
  assert.deepEqual(sent, []);
  globalThis.document.readyState = 'complete';
  loaded();
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(sent, [[{ name: 'annotation', value: 'a' }, { name: 'revision', value: 1 }, { name: 'byItself', value: true }]]);
});
