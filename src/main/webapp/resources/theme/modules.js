/** Runs the modules that a page asks for in its head, wherever the components' scripts put this one. */
for (const { href } of document.querySelectorAll('link[rel=modulepreload]')) import(href);
