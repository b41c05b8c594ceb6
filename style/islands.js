// Wakes the islands of a signed-in page. Pages without one load no wasm.
const islands = () => document.querySelector('leptos-island');

// An island's children stay asleep until their parent has run: the parent leaves a callback on
// <leptos-children>, and each island inside calls it first, so that it finds its parent's context.
async function wake(node, module, parentContext) {
  let context = parentContext;
  if (node.localName === 'leptos-island') {
    const start = module[node.dataset.component];
    if (start) {
      context?.();
      await start(node);
    } else {
      console.warn(`no island named ${node.dataset.component}`);
    }
  } else if (node.localName === 'leptos-children') {
    context = node.$$on_hydrate;
  }
  for (const child of [...node.children]) await wake(child, module, context);
}

if (islands()) {
  const module = await import('/pkg/mintverbund_app.js');
  await module.default({ module_or_path: '/pkg/mintverbund_app_bg.wasm' });
  module.hydrate();
  await wake(document.body, module);
}
